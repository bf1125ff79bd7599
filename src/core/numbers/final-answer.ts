// Where a step announces its final answer. Knows the usual markers, not whether the answer is right.

const MARKER = /(?:\\boxed\s?\{[^{}\n]{0,12}|####\s?[^\d\n]{0,4}|\banswer(?: is|:| =)[^.\n\d]{0,28}|(?<!回)答(?:案?(?:是|为)|案?[：:])[^。\n\d]{0,16})$/i;

/** Whether the number that starts at `start` is announced as the final answer, as in `\boxed{72}`, `#### 72` or "the answer is 72". */
export function isFinalAnswer(text: string, start: number): boolean {
  return MARKER.test(text.slice(Math.max(0, start - 48), start));
}
