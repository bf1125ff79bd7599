// Words to search by: English ones in the singular, Chinese ones as the browser's segmenter cuts them, without those that every text has.

import { singular } from './normalise.ts';

const STOP_WORDS = new Set([
  'a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'is', 'are', 'was', 'were', 'be', 'has', 'have', 'had', 'there', 'that', 'this', 'it', 'its', 'and', 'or', 'so', 'as', 'by', 'with', 'from', 'we', 'he', 'she', 'they', 'one', 'each', 'every', 'because', 'since', 'which',
  '的', '是', '有', '在', '和', '了', '个', '这', '那', '一', '等于', '为', '与', '就', '也', '条', '共',
]);

/** Absent in some older browsers: then Chinese is cut into pairs of characters. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** `searchWords("Ann's week has 7 days.")` is `['ann', 'week', '7', 'day']`. */
export function searchWords(text: string): string[] {
  const runs = text.toLowerCase().normalize('NFC').match(/[\u4e00-\u9fff]+|(?:(?![\u4e00-\u9fff])[\p{L}\p{N}°%²³'’])+/gu) ?? [];
  return runs.flatMap((run) => (/^[\u4e00-\u9fff]/.test(run) ? chineseWords(run) : [singular(run.replace(/['’]s?$/u, ''))])).filter((word) => word !== '' && !STOP_WORDS.has(word));
}

function chineseWords(run: string): string[] {
  if (segmenter !== undefined) return [...segmenter.segment(run)].map(({ segment }) => segment);
  return run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}
