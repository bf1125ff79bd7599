// Values of Chinese number words: whole numbers, shares (三分之二, 一半), discounts (八五折), multiples (翻倍); and the words that
// only look like numbers (一共, 第二, 千克).

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** The 千 of 三千克 belongs to the unit. */
const RUN = '[零一二两三四五六七八九十百千万]{1,9}(?!(?<=千)[克米瓦卡])';

/** What holds a number character and counts nothing: together, ordinals, kilo-, a bare 百 or 千. */
const NO_NUMBER = '第[零一二两三四五六七八九十百]{1,6}|一(?:共|起|样|些|直|定|般|下|旦|边|次性|同|并|律|致)|统一|[百千万](?![零一二两三四五六七八九十百千万]|分之)';

/** Alternatives of a pattern that finds runs for {@link valueOfChineseWords}; bounded repetition keeps it linear on hostile text. */
export const CHINESE_WORDS = `${NO_NUMBER}|${RUN}分之${RUN}|[一二三四五六七八九]{1,2}折|一半|半|翻[一]?[倍番]|加倍|${RUN}`;

const IS_NO_NUMBER = new RegExp(`^(?:${NO_NUMBER})$`, 'u');

/** The value of a run: 三十五 35, 三分之二 2/3, 百分之八 0.08, 八五折 0.85, 一半 0.5, 翻倍 2; `undefined` for 一共 and 第三. */
export function valueOfChineseWords(run: string): number | undefined {
  if (IS_NO_NUMBER.test(run)) return undefined;
  if (run === '半' || run === '一半') return 0.5;
  if (/^[翻加]/u.test(run)) return 2;
  const [below, above] = run.split('分之');
  if (above !== undefined) return below === '百' ? wholeNumber(above) / 100 : wholeNumber(above) / wholeNumber(below ?? '');
  if (run.endsWith('折')) return discount(run.slice(0, -1));
  return wholeNumber(run);
}

/** What is left to pay: 八 is 0.8, 八五 0.85. */
function discount(digits: string): number {
  const [tens = '', ones] = digits;
  return ((DIGITS[tens] ?? 0) * 10 + (ones === undefined ? 0 : (DIGITS[ones] ?? 0))) / 100;
}

function wholeNumber(run: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of run) {
    const value = DIGITS[character];
    const scale = SCALES[character];
    if (value !== undefined) digit = value;
    else if (scale === 10_000) {
      total = (total + section + digit) * scale;
      section = 0;
      digit = 0;
    } else if (scale !== undefined) {
      section += Math.max(1, digit) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
}
