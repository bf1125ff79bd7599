import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPath, decadesTo, depthX, medianPath, updatesY } from './depth-geometry.ts';
import { closeAxis, linePath, plotBox, tickText, updateAt, xOf, yOf } from './training-geometry.ts';

const line = (values: number[]) => ({ id: 'a', color: '', dash: '', values: Float64Array.from(values), start: 0, stride: 1 });
const points = (path: string) => path.slice(1).split('L').map((point) => point.split(',').map(Number));

describe('the training chart', () => {
  const box = plotBox(354, 130);
  const axis = { least: 0, most: 1 };

  it('draws no more points than pixels, the first and the last always among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (updates) => {
        const path = points(linePath({ line: line(Array.from({ length: updates + 1 }, (_, t) => t / updates)), updates, box, axis }));
        expect(path.length).toBeLessThanOrEqual(box.width + 1);
        expect(path[0]).toEqual([box.left, box.top + box.height]);
        expect(path.at(-1)).toEqual([box.left + box.width, box.top]);
      }),
    );
    expect(linePath({ line: line([0.5]), updates: 0, box, axis })).toMatch(/^M[\d.]+,[\d.]+$/);
  });

  it('finds the update under the pointer again', () => {
    for (const update of [0, 1, 17, 100]) expect(updateAt(box, 100, xOf(box, 100, update))).toBe(update);
    expect([updateAt(box, 100, -50), updateAt(box, 100, 9999)]).toEqual([0, 100]);
  });

  it('shows a narrow range close up, between round numbers that hold it', () => {
    const { least, most } = closeAxis(0.741, 0.758);
    expect([tickText({ least, most }, least), tickText({ least, most }, most)]).toEqual(['0.74', '0.76']);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const own = closeAxis(Math.min(a, b), Math.max(a, b));
        expect(own.least).toBeLessThanOrEqual(Math.min(a, b) + 1e-9);
        expect(own.most).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-9);
        expect(own.most).toBeGreaterThan(own.least);
        expect(tickText(own, own.least)).not.toBe(tickText(own, own.most));
      }),
    );
    expect(yOf(box, axis, 2)).toBe(box.top);
  });
});

describe('the depth chart', () => {
  const scale = { left: 40, top: 20, width: 700, height: 200, deepest: 8, limit: 1000 };

  it('puts updates on a logarithmic axis, and what lies beyond the limit on the limit', () => {
    expect(updatesY(scale, 1)).toBe(220);
    expect(updatesY(scale, 10)).toBeCloseTo(220 - 200 / 3, 9);
    expect(updatesY(scale, null)).toBe(20);
    expect(updatesY(scale, 0)).toBe(220);
    expect([depthX(scale, 1), depthX(scale, 8), depthX({ ...scale, deepest: 1 }, 1)]).toEqual([40, 740, 40]);
    expect(decadesTo(2000)).toEqual([1, 10, 100, 1000]);
    expect(decadesTo(1000)).toEqual([1, 10, 100, 1000]);
  });

  it('closes the band and draws nothing of nothing', () => {
    const values = [{ depth: 1, median: 10, low: 1, high: 1000 }, { depth: 2, median: null, low: 10, high: null }];
    expect(bandPath(scale, values)).toBe('M40.0,20.0L140.0,20.0L140.0,153.3L40.0,220.0Z');
    expect(points(medianPath(scale, values))).toHaveLength(2);
    expect([medianPath(scale, []), bandPath(scale, [])]).toEqual(['', '']);
  });
});
