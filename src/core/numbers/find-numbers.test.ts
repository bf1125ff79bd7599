import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findNumbers } from './find-numbers.ts';

const values = (text: string): number[] => findNumbers(text).map(({ value }) => value);

describe('findNumbers', () => {
  it.each<[string, number[]]>([
    ['48 friends and 1,234.5 metres', [48, 1234.5]],
    ['twenty-five boxes of three', [25, 3]],
    ['two hundred and six', [206]],
    ['Twice as many, half of .5', [2, 0.5, 0.5]],
    ['三十五个苹果，一半', [35, 1, 0.5]],
    ['１２ apples', [12]],
    ['½ cup', [0.5]],
    ['someone often weighs a ton', []],
    ['14{,}000', [14000]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('says what else a number may stand for', () => {
    expect(findNumbers('25%')[0]?.alsoMeans).toEqual([0.25, 0.75, 1.25]);
    expect(findNumbers('25\\%')[0]?.isPercent).toBe(true);
    expect(findNumbers('1/4')[0]?.alsoMeans).toEqual([0.25, 0.75]);
    expect(findNumbers('\\frac{3}{4}')[0]?.alsoMeans).toEqual([0.75, 0.25]);
  });

  it('tells labels from quantities', () => {
    const labels = (text: string): boolean[] => findNumbers(text).map(({ isLabel }) => isLabel);
    expect(labels('Step 3: add 4')).toEqual([true, false]);
    expect(labels('2. He buys 5')).toEqual([true, false]);
    expect(labels('He buys 5. She buys 6.')).toEqual([false, false]);
    expect(labels('2.5 apples')).toEqual([false]);
  });

  it('gives spans in order that read as the numbers', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(99_999).map(String), fc.constantFrom(' ', ', ', ' of ', 'x', '%', '$', '/'))), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const { span } of findNumbers(text)) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(span.start, span.end)).toMatch(/^[\d.,]+$/);
        at = span.end;
      }
    }));
  });
});
