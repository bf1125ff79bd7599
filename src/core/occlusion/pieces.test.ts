import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut, MAX_PIECES, type OcclusionRequest, planOcclusion } from './pieces.ts';
import { findWords } from './words.ts';

const wordsOf = (text: string): string[] => findWords(text).map(({ span }) => text.slice(span.start, span.end));

describe('words', () => {
  it('are numbers with their signs, words and signs of arithmetic; punctuation is none', () => {
    expect(wordsOf('It costs $1,200, twice as much; don’t pay 25%!')).toEqual(['It', 'costs', '$1,200', 'twice', 'as', 'much', 'don’t', 'pay', '25%']);
    expect(wordsOf('12 + 3.5 = 15.5 kg')).toEqual(['12', '+', '3.5', '=', '15.5', 'kg']);
    expect(wordsOf('\\frac{3}{4} \\times 8')).toEqual(['\\frac', '3', '4', '\\times', '8']);
  });

  it('of a writing without spaces are found too', () => {
    const words = wordsOf('小明有3个苹果，吃了1个。');
    expect(words).toContain('苹果');
    expect(words).toContain('3');
    expect(words).not.toContain('，');
  });

  it('lie inside the text, in order, without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { span } of findWords(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

const request: OcclusionRequest = { prompt: 'Ann has 12 pens.', steps: ['12 + 3 = 15', 'So 15.', 'Later words.'], step: 1 };

describe('a plan', () => {
  it('holds the question and the steps up to the one asked for', () => {
    const { pieces, wordsPerPiece, skipped } = planOcclusion(request);
    expect(pieces.map(({ step, span }) => (step === null ? request.prompt : request.steps[step])?.slice(span.start, span.end))).toEqual([
      'Ann', 'has', '12', 'pens', '12', '+', '3', '=', '15', 'So', '15',
    ]);
    expect({ wordsPerPiece, skipped }).toEqual({ wordsPerPiece: 1, skipped: 0 });
  });

  it('leaves out the steps that the model does not see', () => {
    expect(planOcclusion(request, { firstStep: 1 }).pieces.map(({ step }) => step)).toEqual([null, null, null, null, 1, 1]);
  });

  it('joins the words of a long text, never its numbers', () => {
    const prompt = Array.from({ length: 300 }, (_, i) => (i % 10 === 0 ? `has 7 and` : 'word')).join(' ');
    const { pieces, wordsPerPiece, skipped } = planOcclusion({ prompt, steps: ['7'], step: 0 });
    expect(pieces.length).toBeLessThanOrEqual(MAX_PIECES);
    expect(wordsPerPiece).toBeGreaterThan(1);
    expect(skipped).toBe(0);
    expect(pieces.filter(({ kind }) => kind === 'number')).toHaveLength(31);
  });

  it('keeps the pieces nearest to the step where numbers alone are too many', () => {
    const prompt = Array.from({ length: 500 }, (_, i) => i + 2).join(', ');
    const { pieces, skipped } = planOcclusion({ prompt, steps: ['The last step.'], step: 0 });
    expect(pieces).toHaveLength(MAX_PIECES);
    expect(pieces.at(-1)?.step).toBe(0);
    expect(skipped).toBeGreaterThan(380);
  });

  it('of a hostile text is bounded', () => {
    const plan = planOcclusion({ prompt: 'a '.repeat(200_000), steps: ['(('.repeat(50_000), '的'.repeat(20_000)], step: 1 });
    expect(plan.pieces.length).toBeLessThanOrEqual(MAX_PIECES);
  });
});

describe('leaving out', () => {
  it('takes the piece and one of the spaces around it', () => {
    const asked: OcclusionRequest = { prompt: 'q', steps: ['She gives 7 pens away.'], step: 0 };
    expect(leaveOut(asked, { step: 0, span: { start: 10, end: 11 }, kind: 'number' }).steps).toEqual(['She gives pens away.']);
    expect(leaveOut(asked, { step: null, span: { start: 0, end: 1 }, kind: 'word' }).prompt).toBe('');
  });

  it('of each planned piece changes exactly one text', () => {
    for (const piece of planOcclusion(request).pieces) {
      const left = leaveOut(request, piece);
      const changed = [left.prompt !== request.prompt, ...left.steps.map((text, k) => text !== request.steps[k])];
      expect(changed.filter(Boolean)).toHaveLength(1);
    }
  });
});
