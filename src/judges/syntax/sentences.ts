// Where sentences begin and end: capitals, end marks, spaces and doubled marks. English only, but for the doubled marks.
// Abbreviations, decimals, ellipses and list items are known, so that a careful text loses nothing.

import type { Deduction, StepText } from './step-text.ts';

const ABBREVIATIONS = new Set(
  'e.g i.e etc vs approx no nos mr mrs ms dr st prof fig eq eqs min mins max hr hrs sec secs oz lb lbs ft in sq cu yd yds pt pts qt gal doz kg km cm mm ml tbsp tsp cal avg vol ch p pp a.m p.m am pm u.s jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun resp cf al inc co ltd jr sr'.split(' '),
);
const DOUBLED = /,[ ]?,|;[ ]?;|,[ ]?\.(?![.\d])|(?<![.,\\/])\.\.(?![.\\/\d])|[,;][!?]|[，、；][，、；。]|。{2}(?!。)|。[，、；]/g;

/** `,,`, `..`, `,.` and their Chinese kin. */
export function checkDoubledPunctuation({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  return [...prose.matchAll(DOUBLED)].map(({ 0: marks, index }): Deduction => (
    { code: 'punctuation-doubled', params: { marks }, start: index, end: index + marks.length }));
}

const NO_SPACE = /(?<![\w.@/\\-])[A-Za-z][a-z]{2,20}([.?!])[A-Z][a-z]{1,20}(?![\w.(@/-])|(?<![\w,@/\\-])[a-z]{3,20}([,;])[a-z]{2,20}(?![\w,(=@/-])/g;

/** `apples.She` and `apples,she`. */
export function checkSpacing({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  return [...prose.matchAll(NO_SPACE)].map((match): Deduction => {
    const mark = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].search(/[.?!,;]/);
    return { code: 'sentence-no-space', params: { mark }, start: at, end: at + 1 };
  });
}

const SMALL_START = /([A-Za-z.'’]{2,20}|[\d)%\u00a4])([.?!])[ ]{1,2}([a-z]{2,20})(?=[ ,])/g;
const END_MARK = /[.?!][)"”'’*]{0,3}(?=\s|$)/g;

/** A small letter after the end of a sentence, or no mark at the end of the last of several sentences. */
export function checkSentences(step: Pick<StepText, 'prose' | 'text'>): Deduction[] {
  return [...checkCapitals(step), ...checkEndMark(step)];
}

function checkCapitals({ prose }: Pick<StepText, 'prose'>): Deduction[] {
  const deductions: Deduction[] = [];
  for (const match of prose.matchAll(SMALL_START)) {
    const before = (match[1] ?? '').toLowerCase();
    const word = match[3] ?? '';
    if (!/^[a-z]{3,}$/.test(before) || ABBREVIATIONS.has(before)) continue;
    const start = match.index + match[0].length - word.length;
    deductions.push({ code: 'sentence-no-capital', params: { word }, start, end: start + word.length });
  }
  return deductions;
}

function checkEndMark({ prose, text }: Pick<StepText, 'prose' | 'text'>): Deduction[] {
  if (!/[a-z]{2}$/.test(text) || !/[a-z]{2}$/.test(prose)) return [];
  let lastEnd = 0;
  for (const match of prose.matchAll(END_MARK)) {
    const before = /[A-Za-z.]{1,20}$/.exec(prose.slice(Math.max(0, match.index - 20), match.index))?.[0].toLowerCase() ?? '';
    if (!ABBREVIATIONS.has(before) && before.length !== 1) lastEnd = match.index + match[0].length;
  }
  const sentence = prose.slice(lastEnd).trim();
  const words = sentence.split(/\s+/);
  const isPlain = lastEnd > 0 && lastEnd < prose.length && words.length >= 5 && !/[\n:;•|*#]/.test(sentence) && /^[A-Z]/.test(sentence) && !/^\d+[.)]/.test(prose.slice(0, lastEnd));
  const word = words[words.length - 1] ?? '';
  return isPlain ? [{ code: 'sentence-no-end-mark', params: { word }, start: prose.length - word.length, end: prose.length }] : [];
}

/** Straight double quotes that no step before or after completes; inch marks are none. */
export function hasOddQuotes({ prose }: Pick<StepText, 'prose'>): boolean {
  return (prose.match(/(?<![\d\u00a4½¼¾])"/g)?.length ?? 0) % 2 === 1 && !/\d"/.test(prose);
}
