// In which hand a response is written, told from its marks alone.

export const TEXT_STYLES = ['terse', 'verbose', 'numbered or list', 'LaTeX'] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

/** Characters of a step beyond which prose counts as verbose: GSM8K's own steps have some 60, those of chat models 150 and more. */
const VERBOSE_LENGTH = 110;

/** LaTeX where any is found, else numbered where half of the steps begin so, else by the mean length of a step. */
export function styleOf(steps: readonly string[]): TextStyle {
  if (steps.some((step) => /\\\(|\\\[|\$\$|\\(?:frac|times|cdot|div|boxed|text)\b/.test(step))) return 'LaTeX';
  const numbered = steps.filter((step) => /^\W*(?:step\s*\d|\d+[.)]\s|[-*•#]\s)/i.test(step)).length;
  if (numbered * 2 >= steps.length && numbered > 0) return 'numbered or list';
  const length = steps.reduce((sum, step) => sum + step.length, 0) / Math.max(1, steps.length);
  return length > VERBOSE_LENGTH ? 'verbose' : 'terse';
}
