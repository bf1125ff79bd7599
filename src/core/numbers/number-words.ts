// Values of number words in English and Chinese. Knows words only; numerals are number-literals.ts.

import { CHINESE_WORDS, valueOfChineseWords } from './chinese-words.ts';

const UNITS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
  seventy: 70, eighty: 80, ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
const SINGLES: Readonly<Record<string, number>> = {
  half: 1 / 2, halves: 1 / 2, third: 1 / 3, thirds: 1 / 3, quarter: 1 / 4, quarters: 1 / 4, fourth: 1 / 4, fourths: 1 / 4, fifth: 1 / 5, fifths: 1 / 5,
  sixth: 1 / 6, eighth: 1 / 8, tenth: 1 / 10, once: 1, twice: 2, thrice: 3, double: 2, doubled: 2, doubles: 2, triple: 3, tripled: 3, triples: 3, quadruple: 4,
  dozen: 12, dozens: 12, couple: 2, pair: 2,
};

/** Matches runs that {@link valueOfWords} may know; bounded repetition keeps it linear on hostile text. */
export const NUMBER_WORDS = new RegExp(
  `\\b(?:${[...Object.keys(UNITS), ...Object.keys(SCALES)].join('|')})(?:[ -](?:and )?(?:${[...Object.keys(UNITS), ...Object.keys(SCALES)].join('|')})){0,6}\\b`
  + `|\\b(?:${Object.keys(SINGLES).join('|')})\\b|${CHINESE_WORDS}`,
  'giu',
);

/** The value of a run of number words: `twenty-five` 25, `two hundred and six` 206, `twice` 2, `三十五` 35; `undefined` for none. */
export function valueOfWords(run: string): number | undefined {
  if (/^\p{Script=Han}/u.test(run)) return valueOfChineseWords(run);
  const words = run.toLowerCase().split(/[ -]+/);
  const single = words.length === 1 ? SINGLES[words[0] ?? ''] : undefined;
  if (single !== undefined) return single;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const unit = UNITS[word];
    const scale = SCALES[word];
    if (unit !== undefined) group += unit;
    else if (scale === 100) group = Math.max(1, group) * 100;
    else if (scale !== undefined) {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}
