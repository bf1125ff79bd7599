import { describe, expect, it } from 'vitest';

import { annotate } from '../../../core/numbers/annotate.ts';
import { traceNumber } from './trace-number.ts';

const QUESTION = 'Ann sold 48 clips in April and half as many in May. She gives away 5. How many are left of 100?';
const STEPS = ['She sold 48 / 2 = 24 in May.', 'She keeps 24 and finds 7919.', 'In all 24 + 48 = 73.', 'That is 43 more than 5.'];
const annotation = annotate(QUESTION, STEPS);

function trace(step: number, text: string) {
  const number = annotation.steps[step]?.numbers.find(({ span }) => STEPS[step]?.slice(span.start, span.end) === text);
  if (number === undefined) throw new Error(`${text} is no number of step ${step}.`);
  const found = traceNumber({ annotation, steps: STEPS }, step, number);
  const sources = found.sources.map(({ step: place, span }) => `${place ?? 'question'}: ${(place === null ? QUESTION : STEPS[place])?.slice(span.start, span.end)}`);
  return { code: found.code, params: found.params, sources };
}

describe('traceNumber', () => {
  it('points at the question', () => {
    expect(trace(0, '48')).toMatchObject({ code: 'question', sources: ['question: 48'] });
  });

  it('points at the numbers that a result was computed from', () => {
    expect(trace(0, '24')).toMatchObject({ code: 'computed-here', params: { number: '24', from: '48, 2' }, sources: ['0: 48', '0: 2'] });
    expect(trace(2, '73')).toMatchObject({ code: 'computed-false', params: { from: '24, 48' } });
  });

  it('points at the step that computed it', () => {
    expect(trace(1, '24')).toMatchObject({ code: 'computed-there', params: { step: 1, from: '48, 2' }, sources: ['0: 24'] });
  });

  it('points at what a number is one operation away from', () => {
    expect(trace(3, '43')).toMatchObject({ code: 'derivable', params: { derivation: '48 − 5' }, sources: ['2: 48', 'question: 5'] });
  });

  it('points nowhere for a number from nowhere', () => {
    expect(trace(1, '7919')).toMatchObject({ code: 'nowhere', sources: [] });
  });
});
