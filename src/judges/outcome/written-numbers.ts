// Numbers that are not written in plain digits: words (`twelve`, `three quarters`, 三分之二), and decimals that repeat
// (`0.\overline{3}`, `0.(3)`, `0.333…`). Rewrites them so that the readers of digits can go on.

import { valueOfWords } from '../../core/numbers/number-words.ts';

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const RUN = `(?:zero|(?:${ONES}|hundred|thousand|million)(?:[ -](?:and )?(?:${ONES}|hundred|thousand|million)){0,8})`;
const PARTS: Readonly<Record<string, number>> = { half: 2, halve: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 };
const PART = '(half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|halve)s?';
/** Not "one-way" or "four-leaf": a word that goes on is another word. */
const END = '(?=$|[\\s.,;:!?)%])';
const WORDS = new RegExp(`^(${RUN})${END}`, 'i');
const MIXED = new RegExp(`^(${RUN}) and (a|one|two|three|four|five) ${PART}${END}`, 'i');
const SHARE = new RegExp(`^(a|one|two|three|four|five|six|seven|eight|nine)[ -]${PART}${END}(?: of(?: (?:the|a|an))?)?`, 'i');

const HAN = '零〇一二两三四五六七八九十百千万';
/** After a numeral of Chinese characters: what is counted. 三角形 is a triangle, 三个 are three. */
const HAN_COUNTS = '(?=$|[\\s，。；！,.]|个|只|元|块|本|支|张|条|头|天|年|月|岁|人|名|次|分|米|厘米|千米|公里|克|千克|公斤|吨|小时|秒|升|毫升|棵|朵|辆|页|双|件|瓶|箱|平方|立方|美元)';
const HAN_NUMBER = new RegExp(`^(?:([${HAN}]{1,12})分之([${HAN}]{1,12})|([${HAN}]{1,12})${HAN_COUNTS})`, 'u');

/** `twelve eggs` becomes `12 eggs`, `one and a half` becomes `1 1/2`, 百分之五十 becomes `50%`. Anything else stays as it is. */
export function digitsForWords(text: string): string {
  const mixed = MIXED.exec(text);
  if (mixed) return `${valueOfWords(mixed[1] ?? '')} ${smallValue(mixed[2])}/${PARTS[partName(mixed[3])]}${text.slice(mixed[0].length)}`;
  const share = SHARE.exec(text);
  if (share) return `${smallValue(share[1])}/${PARTS[partName(share[2])]}${text.slice(share[0].length)}`;
  if (/^half(?=$|[.,;!]| of)/i.test(text)) return text.replace(/^half(?: of(?: the)?)?/i, '1/2');
  if (/^(?:a |one )?dozen\b/i.test(text)) return text.replace(/^(?:a |one )?dozen/i, '12');
  if (/^一半/.test(text)) return text.replace(/^一半/, '1/2');
  const words = WORDS.exec(text);
  if (words) return `${valueOfWords(words[0])}${text.slice(words[0].length)}`;
  const han = HAN_NUMBER.exec(text.replace(/〇/g, '零'));
  if (!han) return text;
  const rest = text.slice(han[0].length);
  const [, below, above, plain] = han;
  if (plain !== undefined) return /[零一二两三四五六七八九十]/.test(plain) ? `${hanValue(plain)} ${rest}`.trimEnd() : text;
  return below === '百' ? `${hanValue(above ?? '')}%${rest}` : `${hanValue(above ?? '')}/${hanValue(below ?? '')}${rest}`;
}

function smallValue(word = ''): number {
  return word.toLowerCase() === 'a' ? 1 : valueOfWords(word) ?? 1;
}

function partName(word = ''): string {
  return word.toLowerCase();
}

function hanValue(run: string): number {
  return valueOfWords(run) ?? 0;
}

/** What repeats: under a bar or a dot, in brackets, or three times before an ellipsis. */
const REPEATING = /(?<![\d.])(\d{1,15})\.(\d{0,15}?)(?:\\(?:overline|bar|dot)\s?(?:\{(\d{1,15})\}|(\d))|\((\d{1,15})\)(?!\d)|((?:\d[\u0304\u0305\u0307]){1,15})|(\d{1,4}?)\7{2,20}\.{3})/g;

/** `0.1\overline{6}` becomes `\frac{1}{6}` in numbers that are exact: 16 − 1 over 90. */
export function fractionsForRepeating(text: string): string {
  return text.replace(REPEATING, (found: string, whole: string, fixed: string, braced?: string, bare?: string, bracketed?: string, marked?: string, dotted?: string) => {
    const period = (braced ?? bare ?? bracketed ?? marked ?? dotted ?? '').replace(/\D/g, '');
    if (period === '') return found;
    const bottom = BigInt('9'.repeat(period.length) + '0'.repeat(fixed.length));
    const top = BigInt(whole + fixed + period) - BigInt(whole + fixed);
    return `\\frac{${top}}{${bottom}}`;
  });
}
