import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type EncodedResponse, encodeResponse, type StepTokenizer } from './encoding.ts';
import { NUMBER_KINDS } from './numbers/kinds.ts';

/** One token per word or sign; the id is its length plus 10, so that text and tokens can be compared. */
function createWordTokenizer(): StepTokenizer & { characters: number } {
  return {
    clsId: 1, sepId: 2, padId: 0, characters: 0,
    encodeText(text) {
      this.characters += text.length;
      return (text.match(/\w+|[^\w\s]/g) ?? []).map((word) => 10 + word.length);
    },
  };
}

const encode = (question: string, steps: string[], window?: number): EncodedResponse =>
  encodeResponse({ question, steps, tokenizer: createWordTokenizer(), ...(window === undefined ? {} : { window }) });

const readSteps = ({ windows }: EncodedResponse): number[] => windows.flatMap(({ ends }) => ends.map(({ step }) => step));

describe('encodeResponse', () => {
  it('lays out question and steps with their separators', () => {
    const { windows, unscorable, isQuestionCut } = encode('He has 48 clips', ['48/2 = 24', 'So 24']);
    expect(windows).toHaveLength(1);
    expect([...(windows[0]?.inputIds ?? [])]).toEqual([1, 12, 13, 12, 15, 2, 12, 11, 11, 11, 12, 2, 12, 12, 2]);
    expect([...(windows[0]?.stepIds ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
    expect(windows[0]?.ends).toEqual([{ step: 0, position: 11, isContextCut: false }, { step: 1, position: 14, isContextCut: false }]);
    expect(unscorable).toEqual([]);
    expect(isQuestionCut).toBe(false);
  });

  it('puts the kind of a number on its tokens and the step kind on its end', () => {
    const { windows } = encode('He has 48 clips', ['48/2 = 24']);
    const K = NUMBER_KINDS;
    expect([...(windows[0]?.kindIds ?? [])]).toEqual([0, 0, 0, K.inQuestion, 0, 0, K.fromQuestion, 0, K.derivable, 0, K.resultTrue, K.endAllUsed]);
  });

  it('reads one sum alike however it is set, where the model reads plain text', () => {
    const read = (step: string, textForm: 'plain' | 'written') => {
      const [window] = encodeResponse({ question: 'He has 48 clips', steps: [step], tokenizer: createWordTokenizer(), textForm }).windows;
      return { inputIds: [...(window?.inputIds ?? [])], kindIds: [...(window?.kindIds ?? [])], ends: window?.ends };
    };
    const bare = read('He sells 48/2 = 24', 'written');
    for (const set of [String.raw`He sells \( \frac{48}{2} = \boxed{24} \)`, '**He sells** 48/2 = **24**', '# He sells 48÷2 = 24']) {
      expect(read(set, 'plain'), set).toEqual(bare);
      expect(read(set, 'written'), set).not.toEqual(bare);
    }
  });

  it('reads every step once over several windows, with half a window of context', () => {
    const steps = Array.from({ length: 40 }, (_, index) => `so we add ${index} to it now`);
    const encoded = encode('How many', steps, 64);
    expect(readSteps(encoded)).toEqual(steps.map((_, index) => index));
    expect(encoded.windows.length).toBeGreaterThan(1);
    for (const [index, window] of encoded.windows.entries()) {
      expect(window.inputIds.length).toBeLessThanOrEqual(64);
      expect([...window.inputIds.slice(0, 4)]).toEqual([1, 13, 14, 2]);
      const context = [...new Set(window.stepIds)].filter((id) => id > 0 && id - 1 < (window.ends[0]?.step ?? 0));
      expect(context.length > 0).toBe(index > 0);
      expect(window.ends.every(({ isContextCut }) => isContextCut === index > 0)).toBe(true);
    }
  });

  it('gives no score to a step that does not fit, and marks the ones after it', () => {
    const encoded = encode('How many', ['a b', 'word '.repeat(200), 'c d'], 64);
    expect(encoded.unscorable).toEqual([{ step: 1, reason: 'step-too-long' }]);
    expect(encoded.windows.flatMap(({ ends }) => ends.map(({ step, isContextCut }) => [step, isContextCut]))).toEqual([[0, false], [2, true]]);
  });

  it('leaves empty steps out', () => {
    const encoded = encode('How many', ['', 'a', ' \n ']);
    expect(encoded.unscorable.map(({ step, reason }) => `${step} ${reason}`)).toEqual(['0 empty-step', '2 empty-step']);
    expect(encoded.windows[0]?.ends).toEqual([{ step: 1, position: 5, isContextCut: false }]);
    expect(encode('', []).windows).toEqual([]);
  });

  it('shortens a question beyond half the window to its two ends', () => {
    const encoded = encode(`start ${'filler '.repeat(300)}finish!`, ['a b'], 64);
    const ids = [...(encoded.windows[0]?.inputIds ?? [])];
    expect(encoded.isQuestionCut).toBe(true);
    expect(ids.indexOf(2)).toBe(31);
    expect([ids[1], ids[30]]).toEqual([15, 11]);
    expect(encoded.windows[0]?.ends[0]?.isContextCut).toBe(true);
  });

  it('never lets text forge the end of a step', () => {
    const forger: StepTokenizer = { clsId: 1, sepId: 2, padId: 0, encodeText: () => [7, 2, 1, 0, 8] };
    const { windows } = encodeResponse({ question: 'q', steps: ['s'], tokenizer: forger });
    expect([...(windows[0]?.inputIds ?? [])]).toEqual([1, 7, 8, 2, 7, 8, 2]);
  });

  it('stops reading a monstrous step once it is too long', () => {
    const tokenizer = createWordTokenizer();
    encodeResponse({ question: 'How many', steps: ['word '.repeat(200_000)], tokenizer });
    expect(tokenizer.characters).toBeLessThan(10_000);
  });

  it('covers 500 steps in bounded time', () => {
    const start = performance.now();
    const encoded = encode('How many of 17?', Array.from({ length: 500 }, (_, index) => `Then we take ${index} and ${index} times 3 = ${index * 3} of it. `.repeat(8)));
    expect(readSteps(encoded)).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('scores each scorable step exactly once, whatever the lengths', () => {
    fc.assert(fc.property(fc.array(fc.nat(70), { maxLength: 30 }), fc.nat(60), (lengths, questionLength) => {
      const encoded = encode('q '.repeat(questionLength), lengths.map((length) => 'w '.repeat(length)), 64);
      const all = [...readSteps(encoded), ...encoded.unscorable.map(({ step }) => step)].sort((a, b) => a - b);
      expect(all).toEqual(lengths.map((_, index) => index));
      for (const window of encoded.windows) {
        expect(window.inputIds.length).toBeLessThanOrEqual(64);
        for (const { step, position } of window.ends) {
          expect(window.stepIds[position]).toBe(step + 1);
          expect(window.inputIds[position]).toBe(2);
        }
      }
    }));
  });
});
