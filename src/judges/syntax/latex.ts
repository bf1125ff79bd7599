// LaTeX well-formedness that needs no full parser: arguments, \left and \right, environments, lost backslashes.
// Runs over the whole step without code, since models often write LaTeX outside of any delimiter.

import type { BracketScan } from './brackets.ts';
import type { Deduction, StepText } from './step-text.ts';

/** How many arguments a command takes. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['frac', 2], ['dfrac', 2], ['tfrac', 2], ['cfrac', 2], ['binom', 2], ['dbinom', 2],
  ['sqrt', 1], ['boxed', 1], ['fbox', 1], ['text', 1], ['textbf', 1], ['textit', 1], ['mathrm', 1], ['mathbf', 1], ['mathbb', 1],
  ['overline', 1], ['underline', 1], ['hat', 1], ['bar', 1], ['vec', 1], ['operatorname', 1],
]);
const COMMAND = /\\\\|\\([A-Za-z]{1,40})/g;
const LOST_BACKSLASH = /(?<![\\A-Za-z])(?:[dt]?frac|sqrt|boxed|mathrm|textbf|begin|end)(?=\{)|[\f\t](?:rac(?=\{)|imes(?![a-z])|ext(?=\{))|[\b](?:oxed|egin)(?=\{)/g;

/** Faults of commands, of `\left … \right` and of environments. */
export function checkLatex({ structure }: Pick<StepText, 'structure'>, { braceEnds }: BracketScan): Deduction[] {
  const deductions: Deduction[] = [];
  const lefts: Deduction[] = [];
  const environments: (Deduction & { readonly name: string })[] = [];
  for (const match of structure.matchAll(COMMAND)) {
    const name = match[1];
    if (name === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (name === 'left') lefts.push({ code: 'latex-left-without-right', params: {}, start, end });
    else if (name === 'right') {
      if (lefts.pop() === undefined) deductions.push({ code: 'latex-right-without-left', params: {}, start, end });
    } else if (name === 'begin' || name === 'end') {
      const environment = /^\{([A-Za-z]{1,30}\*?)\}/.exec(structure.slice(end, end + 34))?.[1];
      if (environment === undefined) deductions.push({ code: 'latex-missing-argument', params: { command: match[0] }, start, end });
      else if (name === 'begin') environments.push({ code: 'environment-unclosed', params: { name: environment }, name: environment, start, end });
      else if (environments[environments.length - 1]?.name === environment) environments.pop();
      else deductions.push({ code: 'environment-unopened', params: { name: environment }, start, end });
    } else {
      const wanted = ARGUMENTS.get(name);
      if (wanted !== undefined && !hasArguments(structure, end, wanted, braceEnds)) {
        deductions.push({ code: 'latex-missing-argument', params: { command: match[0] }, start, end });
      }
    }
  }
  for (const match of structure.matchAll(LOST_BACKSLASH)) {
    const command = match[0].replace(/[\f\t\b]/, (mark) => ({ '\f': 'f', '\t': 't' })[mark] ?? 'b');
    deductions.push({ code: 'latex-missing-backslash', params: { command }, start: match.index, end: match.index + match[0].length });
  }
  return [...deductions, ...lefts, ...environments.map(({ code, params, start, end }): Deduction => ({ code, params, start, end }))];
}

/** Do `wanted` non-empty arguments follow? An argument whose brace never closes is left to the bracket rule. */
function hasArguments(text: string, from: number, wanted: number, braceEnds: ReadonlyMap<number, number>): boolean {
  let at = skipSpaces(text, from);
  const option = text.charAt(at) === '[' ? text.slice(at, at + 20).indexOf(']') : -1;
  if (option > 0) at = skipSpaces(text, at + option + 1);
  for (let count = 0; count < wanted; count += 1) {
    const c = text.charAt(at);
    if (c === '{') {
      const end = braceEnds.get(at);
      if (end === undefined) return true;
      if (end - at < 200 && text.slice(at + 1, end).trim() === '') return false;
      at = skipSpaces(text, end + 1);
    } else if (/[\dA-Za-z]/.test(c)) at = skipSpaces(text, at + 1);
    else if (c === '\\' && /[A-Za-z]/.test(text.charAt(at + 1))) return true;
    else return false;
  }
  return true;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < from + 50 && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
