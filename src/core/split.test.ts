import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCuts, mapCuts, mergeWithNext, moveCut, splitAt, stepsFromCuts } from './cuts.ts';
import { splitPastedResponses } from './paste.ts';
import type { SplitRule } from './split.ts';
import { chooseRule, cutsByRule, parseDelimiter, PLAIN_RULES } from './split.ts';
import { startOfCharacter } from './split/characters.ts';

const textsBy = (source: string, rule: SplitRule): string[] => {
  const delimiter = rule.kind === 'custom' ? rule.delimiter : '';
  return stepsFromCuts(source, cutsByRule(source, rule), delimiter).map((step) => step.text);
};

const RULES: readonly SplitRule[] = [
  ...PLAIN_RULES.map((kind) => ({ kind })), { kind: 'auto' }, { kind: 'custom', delimiter: ';' }, { kind: 'custom', delimiter: '\n\n' },
];

const piece = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\n\n', ' ', '```\n', '~~~\n', '---\n', 'Step 1: ', '**Step 2**', '第三步：', '1. ', '(2) ', '3.5', 'e.g. ', '。', '. ', '?!', '…', ';',
    '\u0301', '\u{1f469}\u200d\u{1f4bb}', '\ud83d', '你好', 'So ', 'then ', '“', '\\n', '$1.50'),
  fc.string({ maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('cutsByRule', () => {
  it('splits then joins to the source, under every rule', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...RULES), (source, rule) => {
        const cuts = cutsByRule(source, rule);
        expect(areCuts(cuts, source.length)).toBe(true);
        expect(cuts.map((cut, i) => source.slice(cut, cuts[i + 1])).join('')).toBe(source);
        for (const step of stepsFromCuts(source, cuts)) {
          expect(source.slice(step.span.start, step.span.end)).toBe(step.text);
          expect(step.text).toBe(source.slice(cuts[step.slice], cuts[step.slice + 1]).trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts inside of a character when splitting sentences', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const cut of cutsByRule(source, { kind: 'sentences' })) expect(startOfCharacter(source, cut)).toBe(cut);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['It costs $1.50. Then 3.5 m, e.g. here. Mr. Smith paid.', ['It costs $1.50.', 'Then 3.5 m, e.g. here.', 'Mr. Smith paid.']],
    ['The answer is B. So 5. J. Smith agrees.', ['The answer is B.', 'So 5.', 'J. Smith agrees.']],
    ['他买了3.5个苹果。“好的。”他说。然后走了！', ['他买了3.5个苹果。', '“好的。”', '他说。', '然后走了！']],
    ['1. First do this. Then that.', ['1. First do this.', 'Then that.']],
    ['Well... and so on. At 3 p.m. on Monday. Done at 3 p.m. Next.', ['Well... and so on.', 'At 3 p.m. on Monday.', 'Done at 3 p.m.', 'Next.']],
    ['A line\nthat goes on\nNew one', ['A line\nthat goes on', 'New one']],
    ['Code:\n```py\nx = 1. Y\n\nz\n```\nAfter. End', ['Code:', '```py\nx = 1. Y\n\nz\n```', 'After.', 'End']],
  ])('sentences of %j', (source, expected) => {
    expect(textsBy(source, { kind: 'sentences' })).toEqual(expected);
  });

  it.each([
    ['Intro.\n\n**Step 1**: a\n\nmore\n### Step 2: b. Step 3: c', 'step-markers', ['Intro.', '**Step 1**: a\n\nmore', '### Step 2: b.', 'Step 3: c']],
    ['Step 1: a\nStep 2: b', 'step-markers', ['Step 1: a', 'Step 2: b']],
    ['1. a\n2. b', 'numbered', ['1. a', '2. b']],
    ['2024. A year.\nB.', 'lines', ['2024. A year.', 'B.']],
    ['第一步：设x。第2步：解。\n步骤3: 完', 'step-markers', ['第一步：设x。', '第2步：解。', '步骤3: 完']],
    ['1. a\n   1. inner\n2. b\n\n3) c', 'numbered', ['1. a\n   1. inner', '2. b', '3) c']],
    ['3.5 is a number.\n4.5 is one too.', 'lines', ['3.5 is a number.', '4.5 is one too.']],
    ['One here.\n\nTwo.\n\n```\na\n\nb\n```', 'paragraphs', ['One here.', 'Two.', '```\na\n\nb\n```']],
    ['a = 1\nb = 2\nc = 3\nd = 4\n\n#### 4', 'lines', ['a = 1', 'b = 2', 'c = 3', 'd = 4', '#### 4']],
    ['One. As step 2 shows, two.', 'sentences', ['One.', 'As step 2 shows, two.']],
    ['', 'sentences', []],
    [' \n\n ', 'sentences', []],
  ])('auto on %j follows %s', (source, rule, expected) => {
    expect(chooseRule(source)).toBe(rule);
    expect(textsBy(source, { kind: 'auto' })).toEqual(expected);
  });

  it('takes a delimiter literally and keeps it out of the steps', () => {
    expect(textsBy('aки bки ки', { kind: 'custom', delimiter: 'ки' })).toEqual(['a', 'b']);
    expect(textsBy('a.b', { kind: 'custom', delimiter: '' })).toEqual(['a.b']);
    expect(parseDelimiter('\\n\\t\\\\n')).toBe('\n\t\\n');
  });

  it('cuts a megabyte in linear time, whatever it holds', () => {
    for (const unit of ['.', '. ', '\n', '\nx', '。', '… ', '```\n', '*-', '.)))', 'step 1: ', '\u0301', 'A. ']) {
      const source = unit.repeat(1_000_000 / unit.length);
      for (const rule of [{ kind: 'auto' }, { kind: 'sentences' }, { kind: 'custom', delimiter: '.' }] as const) {
        const start = performance.now();
        stepsFromCuts(source, cutsByRule(source, rule));
        expect(performance.now() - start).toBeLessThan(4000);
      }
    }
  }, 120_000);
});

describe('editing cuts', () => {
  const source = 'aa\n\nbb\ncc';
  const cuts = [0, 4, 7];

  it('merges, splits and moves by hand', () => {
    expect(mergeWithNext({ source, cuts, step: 0 })).toEqual([0, 7]);
    expect(mergeWithNext({ source, cuts, step: 2 })).toEqual(cuts);
    expect(splitAt({ source, cuts, offset: 5 })).toEqual([0, 4, 5, 7]);
    expect(splitAt({ source, cuts, offset: 3 })).toEqual(cuts);
    expect(moveCut({ source, cuts, step: 1, to: 1 })).toEqual([0, 1, 7]);
    expect(moveCut({ source, cuts, step: 1, to: 99 })).toEqual([0, 5, 7]);
    expect(moveCut({ source, cuts, step: 0, to: 3 })).toEqual(cuts);
    expect(splitAt({ source: 'x\u{1f600}y', cuts: [0], offset: 2 })).toEqual([0, 1]);
  });

  it('keeps cuts valid and the number of steps known, whatever the edit', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...RULES), fc.nat(12), fc.integer({ min: -3, max: 200 }), (edited, rule, step, offset) => {
        const before = cutsByRule(edited, rule);
        const count = stepsFromCuts(edited, before).length;
        const moved = moveCut({ source: edited, cuts: before, step, to: offset });
        const merged = mergeWithNext({ source: edited, cuts: before, step });
        const split = splitAt({ source: edited, cuts: before, offset });
        for (const after of [moved, merged, split]) expect(areCuts(after, edited.length)).toBe(true);
        expect(stepsFromCuts(edited, moved)).toHaveLength(count);
        expect(stepsFromCuts(edited, merged)).toHaveLength(step + 1 < count ? count - 1 : count);
        expect(stepsFromCuts(edited, split).length - count).toBe(split.length - before.length);
      }),
      { numRuns: 500 },
    );
  });

  it('carries cuts through an edit', () => {
    expect(mapCuts([0, 4], 'abc\ndef', 'abXc\ndef')).toEqual([0, 5]);
    expect(mapCuts([0, 4], 'abc\ndef', 'abc\nXdef')).toEqual([0, 4]);
    expect(mapCuts([0, 4], 'abc\ndef', 'Z')).toEqual([0]);
    fc.assert(
      fc.property(text, text, text, text, fc.constantFrom(...RULES), (head, old, fresh, tail, rule) => {
        const [before, after] = [head + old + tail, head + fresh + tail];
        const mapped = mapCuts(cutsByRule(before, rule), before, after);
        expect(areCuts(mapped, after.length)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...RULES), (source, rule) => {
        const before = cutsByRule(source, rule).map((cut) => startOfCharacter(source, cut));
        expect(mapCuts(before, source, source)).toEqual([...new Set(before)]);
      }),
    );
  });
});

describe('splitPastedResponses', () => {
  it('separates at lines of hyphens, not inside of fenced code', () => {
    expect(splitPastedResponses('a\r\n---\r\nb\n```\n---\n```\n-----\n\n---\nc -- d\n- --')).toEqual(['a', 'b\n```\n---\n```', 'c -- d\n- --']);
    expect(splitPastedResponses('')).toEqual([]);
  });

  it('does not let code that was cut off swallow the next responses', () => {
    expect(splitPastedResponses('```py\nx\n---\nsecond\n---\nthird')).toEqual(['```py\nx', 'second', 'third']);
  });
});
