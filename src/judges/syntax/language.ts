// Which language a step's prose is in: just enough to know whether the English rules may speak.
// Knows no grammar.

import type { ProseLanguage } from './step-text.ts';

const ENGLISH = new Set(
  ('the a an of and or to in is are was were be been has have had do does did he she it they we you i his her its their our your my this that these those ' +
    'for from with by at on so if then than as each per more less how many much total number answer step first second third next finally now since because ' +
    'therefore thus let us we can will would not no all both there what which who when after before cost costs left sold bought equals hence altogether').split(' '),
);
const FOREIGN = new Set(
  ('el los las una unos son de del que por para con como cada más cuántos le les des est et il elle dans pour avec sur qui der das und ist ein eine ' +
    'nicht mit für auf von zu den dem il di che per sono della gli com não uma os dos ela ele het een van niet').split(' '),
);
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;
/** Letters of alphabets that English does not use. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]/g;
const LATIN_WORD = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+(?:['’][A-Za-z]+)?/g;
/** Enough to tell: a longer text is of the language it begins in. */
const SAMPLE_LENGTH = 4_000;

/** The language of masked prose. `detectLanguage('The total is 5.')` is `'english'`; names and units alone count as English. */
export function detectLanguage(prose: string): ProseLanguage {
  const sample = prose.slice(0, SAMPLE_LENGTH);
  const han = sample.match(HAN)?.length ?? 0;
  const other = sample.match(OTHER_SCRIPT)?.length ?? 0;
  const words = sample.match(LATIN_WORD) ?? [];
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  if (han + other + latin === 0) return 'none';
  if (han > 0 && han * 4 >= latin && han >= other) return 'chinese';
  if (other * 2 >= latin && other > 2) return 'other';
  let english = 0;
  let foreign = 0;
  let accented = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (ENGLISH.has(lower)) english += 1;
    else if (FOREIGN.has(lower)) foreign += 1;
    if (/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/.test(word)) accented += 1;
  }
  if ((foreign > 1 && foreign > english) || (accented > english && accented * 5 > words.length)) return 'other';
  return 'english';
}
