// The arithmetic of the report, against values computed by hand.
import { expect, it } from 'vitest';

import { createRandom } from '../../core/random.ts';
import { rightByMajority, rightByOracle, rightByReward, shareRight } from './best-of.ts';
import { bootstrap, meanOf, quantile } from './bootstrap.ts';
import { applyCalibration, calibrationError, crossCalibrate, fitCalibration, type LabelledScore, reliabilityBins, undoCalibration } from './calibration.ts';
import { foundExactly, leftAlone, lowestAtError } from './labelled-rows.ts';
import { markdownTable, spliceSections, withInterval } from './markdown.ts';
import { readSolutions } from './read-solutions.ts';
import { barPlot, reliabilityPlot } from './svg-plots.ts';
import { styleOf } from './text-style.ts';

it('draws the same interval twice, around the figure and no wider than its values', () => {
  const items = Array.from({ length: 200 }, (_, at) => at % 4 === 0);
  const [first, second] = [bootstrap(items, meanOf), bootstrap(items, meanOf)];
  expect(first).toEqual(second);
  expect(first.value).toBe(0.25);
  // A binomial share of 200 has a standard error of 0.031: the interval reaches about twice that far.
  expect(first.low).toBeCloseTo(0.19, 1);
  expect(first.high).toBeCloseTo(0.31, 1);
  expect(bootstrap([true], meanOf)).toEqual({ value: 1, low: null, high: null });
  expect(quantile([0, 1, 2], 0.25)).toBe(0.5);
});

it('measures and mends calibration', () => {
  const at = (score: number, isRight: boolean, sample = 0): LabelledScore => ({ score, isRight, sample });
  expect(calibrationError([at(0.9, true), at(0.9, false)])).toBeCloseTo(0.4, 12);
  expect(reliabilityBins([at(1, true), at(0.95, false)])[9]).toEqual({ from: 0.9, to: 1, count: 2, meanScore: 0.975, shareRight: 0.5 });
  const calibration = { scale: 0.5, shift: -0.3 };
  expect(undoCalibration(applyCalibration(0.7, calibration), calibration)).toBeCloseTo(0.7, 10);
  // Scores whose logits are twice too large and shifted: the fit finds the way back.
  const random = createRandom(3);
  const steps = Array.from({ length: 4000 }, (_, sample) => {
    const truth = 0.05 + 0.9 * random();
    return at(undoCalibration(truth, calibration), random() < truth, sample);
  });
  const fit = fitCalibration(steps);
  expect(fit.scale).toBeCloseTo(0.5, 1);
  expect(fit.shift).toBeCloseTo(-0.3, 1);
  expect(calibrationError(steps)).toBeGreaterThan(0.08);
  expect(calibrationError(crossCalibrate(steps))).toBeLessThan(0.03);
  expect(crossCalibrate(steps)).toHaveLength(4000);
});

it('counts first errors', () => {
  const rows = [{ row: [0.9, 0.2], label: 1 }, { row: [0.3, null], label: 1 }, { row: [0.9, 0.8], label: -1 }, { row: [0.4], label: -1 }];
  expect(foundExactly(rows, 0.5).value).toBe(50);
  expect(leftAlone(rows.slice(2), 0.5).value).toBe(50);
  expect(lowestAtError(rows).value).toBe(50);
});

it('picks one of several responses, ties drawn fairly', () => {
  const of = (answer: string, isRight: boolean, reward: number | null) => ({ answer, isRight, reward });
  const four = [of('4', true, 0.5), of('4', true, null), of('5', false, 0.9), of('6', false, 0.9)];
  expect(rightByReward(four)).toBe(0);
  expect(rightByReward([of('4', true, 0.9), of('5', false, 0.9)])).toBe(0.5);
  expect(rightByReward([of('4', true, null), of('5', false, null)])).toBe(0.5);
  expect(rightByMajority(four)).toBe(1);
  expect(rightByMajority(four.slice(1))).toBeCloseTo(1 / 3, 12);
  expect([shareRight(four), rightByOracle(four), rightByOracle(four.slice(2))]).toEqual([0.5, 1, 0]);
});

it('reads model solutions without their calculator marks', () => {
  const line = { question: 'Q', ground_truth: 'x', '6b': { is_correct: false, solution: 'It is 3*4 = $<<3*4=12>>12.\n\nA: $1,012' } };
  expect(readSolutions(`${JSON.stringify(line)}\n`)).toEqual({ ok: true, value: [{ problem: 'Q', solutions: [{ steps: ['It is 3*4 = $12.', 'A: $1,012'], isRight: false, answer: '1012' }] }] });
  expect(readSolutions('{"question": 3}')).toMatchObject({ ok: false, error: expect.stringContaining('Line 1') as string });
});

it('tells hands apart', () => {
  expect(styleOf(['3 * 4 = 12'])).toBe('terse');
  expect(styleOf(['So we get \\( 3 \\times 4 = 12 \\).'])).toBe('LaTeX');
  expect(styleOf(['Step 1: 3 * 4 = 12', '**Step 2:** 12 - 1 = 11'])).toBe('numbered or list');
  expect(styleOf(['We first think about what the question asks of us and write down everything that is known, before any number is computed at all.'])).toBe('verbose');
});

it('writes tables, intervals and plots, and puts sections between their marks', () => {
  expect(markdownTable(['a', 'b'], [['1|2', 'x\ny']])).toBe('| a | b |\n|---|---|\n| 1\\|2 | x y |');
  expect(withInterval({ value: 0.5, low: 0.25, high: null })).toBe('0.5');
  expect(withInterval({ value: 0.5, low: 0.25, high: 0.75 }, 0, 100)).toBe('50 (25–75)');
  const card = 'before\n<!-- report:a -->\nold\n<!-- /report:a -->\nafter';
  expect(spliceSections(card, new Map([['a', 'new'], ['b', 'lost']]))).toEqual({ text: 'before\n<!-- report:a -->\nnew\n<!-- /report:a -->\nafter', missing: ['b'] });
  expect(reliabilityPlot([{ x: 0.5, y: 0.4, count: 3 }], 'A & B')).toContain('aria-label="A &amp; B"');
  expect(barPlot([{ name: '<kind>', value: 40, low: 30, high: 50 }], 'Bars')).toContain('&lt;kind&gt;: 40.0 %');
});
