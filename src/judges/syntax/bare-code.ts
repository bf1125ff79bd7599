// Code that stands in a step without a fence. A step counts as code only when every line of it reads as code and one of them
// can be nothing else, so that "let x be 5" and "x = 3 + 4" stay prose and mathematics.

import type { CodeLanguage } from './parsers.ts';

const SURE: readonly (readonly [CodeLanguage, RegExp])[] = [
  ['python', /^(?:\s*)(?:(?:async )?def \w+\s?\(|class \w+\s?(?:\(|:\s*$)|import \w+(?:\.\w+)*(?: as \w+)?\s*$|from [\w.]+ import \w|for \w+(?:, ?\w+)* in (?:range|enumerate|zip|\w+:)|while .{1,60}:\s*$|(?:el)?if .{1,80}:\s*$|print\(|return \w+\(|@\w+\s*$)/],
  ['javascript', /^(?:\s*)(?:(?:export )?(?:async )?function\*? ?\w*\s?\(|(?:export )?(?:const|let|var) [\w{}[\], ]{1,60} ?= ?.{1,200}[;{([]\s*$|console\.log\(|(?:for|while|if) ?\(.{1,120}\) ?\{\s*$|import .{1,80} from ['"])/],
];
const CODE_LINE: Readonly<Record<CodeLanguage, RegExp>> = {
  python: /^\s*(?:#|@\w|(?:async )?def \w|class \w|import \w|from [\w.]+ import |return\b|(?:el)?if .{1,120}:?\s*(?:#|$)|else ?:?\s*(?:#|$)|for \w+(?:, ?\w+)* in |while .|try:|except\b|finally:|with .{1,80}:|pass\s*$|break\s*$|continue\s*$|raise \w|assert .|yield\b|print ?\(|[\w.[\]'", ]{1,80}? ?(?:[-+*/%]|\/\/|\*\*)?= ?\S|[\w.]{1,60}\(.{0,200}\)?:?,?\s*(?:#.*)?$|[)\]}]{1,3},?\s*$|["'\d\w[({].{0,120}[,([{]\s*$)/,
  javascript: /^\s*(?:\/\/|\/\*|\*|(?:export )?(?:async )?function|(?:export )?(?:const|let|var|class) |return\b|(?:\} ?)?else\b|(?:for|while|if|switch|catch) ?\(|try ?\{|case .{1,60}:|default:|break;?\s*$|continue;?\s*$|throw \w|import |console\.|[\w.[\]'"]{1,80} ?[-+*/%]?= ?\S|[\w.]{1,60}\(.{0,200}|[)\]}]{1,4}[;,)]{0,3}.{0,30}$|.{0,200}(?:;|=>|[,([{])\s*$)/,
};
/** More lines than this are read as the lines before them. */
const MAX_LINES = 400;

/** The language of a step that is code from first line to last, else `null`. `before` is the language of the step before, if code. */
export function bareCodeLanguage(text: string, before: CodeLanguage | null): CodeLanguage | null {
  if (text.length > 20_000) return null;
  const lines = text.split('\n', MAX_LINES).filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  const sure = SURE.find(([, pattern]) => lines.some((line) => pattern.test(line.slice(0, 300))))?.[0];
  const language = sure ?? before;
  if (language === null) return null;
  return lines.every((line) => CODE_LINE[language].test(line.slice(0, 300)) && !isSentence(line)) ? language : null;
}

/** "For each box in the shop, return the price." */
function isSentence(line: string): boolean {
  return /^[A-Z][a-z]*(?: [a-z]+){3,}/.test(line.trim()) || /[a-z]{2}[.?!]$/.test(line.trim());
}
