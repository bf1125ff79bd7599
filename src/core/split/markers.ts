// Lines that announce a step by a number: "Step 2:", "**Step 2**", "第二步", "步骤 2", and numbered list items.
// Knows the marks and nothing of cuts. Every pattern is bounded, so that no text makes it slow.

/** Markdown that may stand before a marker: headings, quotes, list bullets, bold. */
const ORNAMENT = '[ \\t>#*_\\-+]{0,24}';
const CHINESE_NUMBER = '[0-9０-９一二三四五六七八九十百两〇零]{1,5}';

const STEP_AT_LINE_START = new RegExp(
  `^${ORNAMENT}(?:step[ \\t]{0,3}#?[ \\t]{0,3}(?:\\d{1,4}|[ivx]{1,5})(?![\\w])|第[ \\t]{0,2}${CHINESE_NUMBER}[ \\t]{0,2}步|步[骤驟][ \\t]{0,2}${CHINESE_NUMBER})`,
  'iu',
);

/** Inside a line a marker must be followed by a colon, or "as step 2 shows" would cut a sentence. */
const STEP_INSIDE_LINE = new RegExp(
  `(?<=[.!?;。！？；][*_]{0,3}[ \\t]{0,4})(?:\\*\\*)?(?:\\bstep[ \\t]{1,3}\\d{1,4}|第[ \\t]{0,2}${CHINESE_NUMBER}[ \\t]{0,2}步|步[骤驟][ \\t]{0,2}${CHINESE_NUMBER})(?:\\*\\*)?[ \\t]{0,2}[:：]`,
  'giu',
);

const NUMBERED = /^([ \t]{0,40})(?:[*_]{0,3})(?:(\d{1,3})(?:[.)](?=[ \t*_]|$)|[、．）]|[:：](?=[ \t]))|[(（](\d{1,3})[)）])/u;

/** Longer lines are prose; only their start is looked at. */
const LINE_HEAD = 120;

/** Whether a line begins with a step marker. */
export function isStepMarker(source: string, start: number, end: number): boolean {
  return STEP_AT_LINE_START.test(source.slice(start, Math.min(end, start + LINE_HEAD)));
}

/** Offsets of the step markers inside of a line (those at its start not included). */
export function findInnerMarkers(source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  for (const match of source.slice(start, end).matchAll(STEP_INSIDE_LINE)) {
    if (match.index > 0) offsets.push(start + match.index);
  }
  return offsets;
}

/** The number and the indentation of a numbered line: "  2. …", "(2) …", "2、…"; `null` for any other line. */
export function readListNumber(source: string, start: number, end: number): { number: number; indent: number } | null {
  const match = NUMBERED.exec(source.slice(start, Math.min(end, start + LINE_HEAD)));
  if (!match) return null;
  return { number: Number(match[2] ?? match[3]), indent: (match[1] ?? '').length };
}
