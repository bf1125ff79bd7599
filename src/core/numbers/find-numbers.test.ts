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
    ['三十五个苹果，一半', [35, 0.5]],
    ['梨树是苹果树的三分之二，桃树多百分之二十五', [2 / 3, 0.25]],
    ['打八五折，再打九折，半天后翻倍', [0.85, 0.9, 0.5, 2]],
    ['一共两个，第三天一起，第十二次一样', [2]],
    ['5千米、三千克、2百分点、一千二百元', [5, 3, 2, 1200]],
    ['三万五千人，十个，百货', [35_000, 10]],
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
    expect(findNumbers('打9折')[0]?.alsoMeans[0]).toBe(0.9);
    expect(findNumbers('打85折')[0]?.alsoMeans[0]).toBe(0.85);
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
