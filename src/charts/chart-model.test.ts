import { describe, expect, it } from 'vitest';
import { axisRows, axisTop, longest, moveFocus, nearestPoint, stepTicks, type ChartSeries } from './chart-model.ts';
import { stackParts } from './ContributionChart.tsx';
import { lookOf } from './response-look.ts';

const series = (...curves: (number | null)[][]): ChartSeries[] =>
  curves.map((values, i) => ({ id: `s${i}`, letter: String.fromCharCode(65 + i), look: lookOf(i), values, outcome: null }));

describe('axes', () => {
  it('have a row for every step of the longest curve', () => {
    expect(axisRows(longest(series([0.9, null], [0.4])))).toEqual([{ x: 1, y: 0 }, { x: 2, y: 0 }]);
    expect(axisRows(0)).toEqual([]);
  });

  it('label at most so many steps, evenly', () => {
    expect(stepTicks(12, 6)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(stepTicks(4, 10)).toEqual([1, 2, 3, 4]);
    expect(stepTicks(500, 10)).toHaveLength(10);
    expect(stepTicks(0, 10)).toEqual([]);
  });

  it('end at 1 or at a round number above all values', () => {
    expect(axisTop(series([0.2, 0.98]))).toBe(1);
    expect(axisTop(series([0.5, 3.4]))).toBe(4);
    expect(axisTop(series([27]))).toBe(30);
  });
});

describe('nearestPoint', () => {
  it('goes by step first, then by value, over gaps', () => {
    const curves = series([0.9, 0.9], [0.1, null]);
    expect(nearestPoint({ series: curves, x: 1.2, y: 0.2 })).toEqual({ seriesId: 's1', stepIndex: 0 });
    expect(nearestPoint({ series: curves, x: 9, y: 0 })).toEqual({ seriesId: 's0', stepIndex: 1 });
    expect(nearestPoint({ series: series([null]), x: 1, y: 0 })).toBeNull();
  });
});

describe('moveFocus', () => {
  it('stays within each curve and goes round the responses', () => {
    const curves = series([0.1, 0.2, 0.3], [], [0.5]);
    const from = (seriesId: string, stepIndex: number, key: string) => moveFocus({ series: curves, focus: { seriesId, stepIndex }, key });
    expect(moveFocus({ series: curves, focus: null, key: 'ArrowDown' })).toEqual({ seriesId: 's0', stepIndex: 0 });
    expect(from('s0', 2, 'ArrowRight')).toEqual({ seriesId: 's0', stepIndex: 2 });
    expect(from('s0', 2, 'ArrowDown')).toEqual({ seriesId: 's2', stepIndex: 0 });
    expect(from('s0', 0, 'ArrowUp')).toEqual({ seriesId: 's2', stepIndex: 0 });
    expect(from('gone', 5, 'ArrowLeft')).toEqual({ seriesId: 's0', stepIndex: 0 });
    expect(from('s0', 0, 'Tab')).toBeNull();
  });
});

describe('stackParts', () => {
  it('stands each part on the one before, and leaves out what is missing', () => {
    expect(stackParts([{ values: [0.3, null] }, { values: [0.2, 0.4] }], 2)).toEqual([
      { stepIndex: 0, place: 0, from: 0, to: 0.3 },
      { stepIndex: 0, place: 1, from: 0.3, to: 0.5 },
      { stepIndex: 1, place: 1, from: 0, to: 0.4 },
    ]);
  });
});

describe('lookOf', () => {
  it('gives sixteen looks of which no two agree in more than their colour’s hue', () => {
    const looks = Array.from({ length: 16 }, (_, i) => lookOf(i));
    expect(new Set(looks.map((look) => look.color)).size).toBe(16);
    expect(new Set(looks.map(({ shape, isHollow }) => `${shape} ${isHollow}`)).size).toBe(16);
    expect(looks.slice(8).every((look, i) => look.dash !== looks[i]?.dash)).toBe(true);
  });
});
