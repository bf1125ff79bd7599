// Searches that stay linear on hostile text, and the decision whether a `$` opens mathematics or names a price.
// Knows nothing of steps or rules.

/** Next position of `needle` at or after `from`, −1 if none. Amortised linear as long as `from` never goes back. */
export function makeFinder(text: string, needle: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found === -1 || found >= from) return found;
    found = text.indexOf(needle, from);
    return found;
  };
}

/** Longer than this between two `$` of one line is no formula. */
const MAX_INLINE_LENGTH = 400;
const COMMAND_WITH_TEXT = /\\(?:text|mathrm|mathbf|textbf|mbox|operatorname)\s?\{[^{}]{0,200}\}/g;
const FUNCTION_NAMES = /\b(?:sin|cos|tan|log|ln|exp|min|max|gcd|lcm|mod|det|lim)\b/g;

/**
 * Is the text between two `$` mathematics, or the stretch between two prices?
 * `x + 3` and `48` are; `5 and ` (of `$5 and $6`) is not.
 */
export function isInlineMaths(content: string, after: string): boolean {
  if (content.trim() === '' || content.length > MAX_INLINE_LENGTH || content.includes('\n')) return false;
  if (/^\d/.test(after) || /[-+*/=(×÷]\s*$/.test(content)) return false;
  const bare = content.replace(COMMAND_WITH_TEXT, ' ').replace(FUNCTION_NAMES, ' ').replace(/\\[A-Za-z]{1,30}/g, ' ');
  const hasWord = /[A-Za-z]{2}/.test(bare) || /[\u3400-\u9fff]/.test(bare);
  const startsLikePrice = /^\s*[\d.]/.test(content);
  if (!hasWord) return !startsLikePrice || !/[.,;:!?]\s/.test(bare) || content.includes('\\');
  return !startsLikePrice && /[=\\^_<>+]/.test(content) && !/[.!?]\s/.test(bare);
}

/** Does text that follows an unpaired `$` look like a formula whose end is missing? A price never does. */
export function looksLikeMathsStart(rest: string): boolean {
  return /^\\(?!boxed|fbox|text|\$)[A-Za-z]/.test(rest) || /^[A-Za-z][\^_][\dA-Za-z{]/.test(rest);
}
