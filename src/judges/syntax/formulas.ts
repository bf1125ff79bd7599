// The formulas of a step, each given to a LaTeX parser. A formula that runs across steps, or that the structure rules have
// already faulted, is not parsed again: one fault, one deduction.

import type { LatexParser } from './parsers.ts';
import type { Deduction, Segment, StepText } from './step-text.ts';

/** Far longer and deeper than any formula of a solution; parsing stays well under 10 ms. */
const MAX_FORMULA = 2_000;
const MAX_DEPTH = 60;
/** More formulas of one step are not parsed. */
const MAX_FORMULAS = 200;

/** Right LaTeX that the parser does not know: it stops there, and says nothing of the rest. */
const UNKNOWN_COMMAND = /^Undefined control sequence: (\\[A-Za-z]+)/;
const OTHER_PACKAGES = new Set(
  'label ref eqref cite ce pu si SI num qty unit textsc textsuperscript hfill hfil vfill noindent par item intertext shortintertext unicode toprule midrule bottomrule multirow cline url href includegraphics caption centering bigskip medskip smallskip newpage section subsection paragraph emph footnote sout uline cancelto longdiv enclose opn xcancel bcancel mathds mathbbm nicefrac sfrac diff dd dv pdv qedhere blacksquare text require newcommand renewcommand DeclareMathOperator usepackage documentclass'.split(' ').map((name) => `\\${name}`),
);

/** Faults of the formulas of one step, beside those `already` found in it. */
export function checkFormulas({ text, segments }: Pick<StepText, 'text' | 'segments'>, already: readonly Deduction[], parser: LatexParser): Deduction[] {
  const formulas = segments.filter(({ kind, isCut }) => kind === 'maths' && !isCut);
  return formulas.flatMap((segment, index): Deduction[] => {
    if (already.some(({ start, end }) => start < segment.end && end > segment.start)) return [];
    const { content, start, isDisplay } = withoutDelimiters(text, segment);
    // Braces that pair only across the delimiters, `$\boxed{$14}$`: this is no formula, but money within one.
    if (!hasPairedBraces(content)) return [];
    const notParsed: Deduction = { code: 'maths-not-parsed', params: {}, start: segment.start, end: segment.end };
    if (index >= MAX_FORMULAS) return index === MAX_FORMULAS ? [notParsed] : [];
    if (content.length > MAX_FORMULA || isDeep(content)) return [notParsed];
    const parsed = parser.parse(asTypeset(content), isDisplay);
    if (parsed.status !== 'broken') return parsed.status === 'parsed' ? [] : [notParsed];
    if (parsed.message.startsWith('No such environment')) return [notParsed];
    const command = UNKNOWN_COMMAND.exec(parsed.message)?.[1];
    if (command !== undefined && OTHER_PACKAGES.has(command)) return [notParsed];
    const at = Math.min(start + parsed.at, segment.end - 1);
    const end = Math.min(Math.max(at + 1, at + parsed.length), segment.end);
    return command === undefined
      ? [{ code: 'latex-not-parsable', params: { message: parsed.message }, start: parsed.length === 0 ? segment.start : at, end: parsed.length === 0 ? segment.end : end }]
      : [{ code: 'latex-unknown-command', params: { command }, start: at, end: Math.min(at + command.length, segment.end) }];
  });
}

function withoutDelimiters(text: string, { start, end }: Segment): { content: string; start: number; isDisplay: boolean } {
  const width = text.charAt(start) === '$' && text.charAt(start + 1) !== '$' ? 1 : 2;
  const isDisplay = /^(?:\\\[|\$\$)/.test(text.slice(start, start + 2));
  return { content: text.slice(start + width, Math.max(start + width, end - width)), start: start + width, isDisplay };
}

/** Signs of money and percent as people type them in formulas: TeX reads them otherwise, readers do not. Same length. */
function asTypeset(formula: string): string {
  return formula.replace(/(?<!\\)[$%#]/g, 'p').replace(/[\u200b-\u200f\u2060\ufeff]/g, ' ');
}

function hasPairedBraces(formula: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of formula.matchAll(/\\[^]|[{}]/g)) {
    if (bracket === '{') depth += 1;
    else if (bracket === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isDeep(formula: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of formula.matchAll(/[{}]|\\left(?![A-Za-z])|\\right(?![A-Za-z])/g)) {
    depth += bracket === '{' || bracket === '\\left' ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return /(?:[\^_]\s*){8}|(?:\\[a-z]+\s*){200}/.test(formula);
}
