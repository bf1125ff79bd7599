// Turns a text of prose, arithmetic and LaTeX into tokens with offsets, in one forward pass without backtracking.
// Calculator notes in the form of GSM8K, `<<48/2=24>>`, are lexed as texts of their own and leave the sentence around them whole.

import Fraction from 'fraction.js';

import { normaliseCharacters } from './characters.ts';
import { readNumberAt } from './number-literals.ts';
import { LATEX_COMMANDS, type Token, type TokenKind } from './tokens.ts';

const WORD = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/uy;
const COMMAND = /\\([A-Za-z]+)\*?/y;
const ARGUMENT = /\s*\{[A-Za-z*]{0,20}\}(?:\{[^{}\n]{0,20}\})?/y;
const NOTE = /<<[^<>\n]{1,200}>>/y;
const DIGIT = /[\d.]/;
/** A factorial where arithmetic goes on or a group closes: "5! = 120", "5!/(2! * 3!)". "So 15!" may be joy, and `!=` unlike. */
const FACTORIAL = /^!(?:[)}\]^*/]|\s{0,3}(?:[=≈*/×÷·)}\]]|[+−-]\s?\d|\\(?:times|cdot|div|approx)(?![a-z])))(?<!^!=)/;
const OPENERS = '([{';
const CLOSERS = ')]}';

/** Token streams of a text: the text itself first, then one for each calculator note. Linear in the length of the text. */
export function lex(text: string): Token[][] {
  const source = normaliseCharacters(text);
  const notes: Token[][] = [];
  const main = lexRange(source, 0, source.length, notes);
  return [main, ...notes];
}

function lexRange(source: string, from: number, to: number, notes: Token[][] | null): Token[] {
  const tokens: Token[] = [];
  /** For each open brace, whether it vanishes with its command, and whether its text is upright. */
  const braces: ('kept' | 'vanishing' | 'upright')[] = [];
  let at = from;
  let isGlued = false;
  let opensMath = false;
  let vanishNextBrace = false;
  let isNextUpright = false;
  let isCurrency = false;

  const push = (kind: TokenKind, end: number, as?: string, extra?: Partial<Token>): void => {
    tokens.push({ kind, start: at, end, text: as ?? source.slice(at, end), isGlued, opensMath, ...extra });
    at = end;
    isGlued = true;
    opensMath = false;
    isCurrency = false;
  };
  const skip = (length: number): void => { at += length; };

  while (at < to) {
    const c = source.charAt(at);
    const next = source.charAt(at + 1);
    const last = tokens[tokens.length - 1];
    if (c === '\n') {
      // A line that begins or a line before that ends with a relation goes on: "3 + 4\n= 7".
      if (last !== undefined && last.kind !== 'relation' && last.kind !== 'break' && !continuesWithRelation(source, at, to)) push('break', at + 1, '\n');
      else skip(1);
      isGlued = false;
    } else if (c === ' ' || c === '\t' || c === '\r' || c === '~' || c === '&' || c === '`') {
      skip(1);
      isGlued = false;
    } else if (c === '\\') {
      COMMAND.lastIndex = at;
      const match = COMMAND.exec(source);
      if (match !== null) {
        const meaning = LATEX_COMMANDS.get(match[1] ?? '');
        if (meaning === undefined) push('unknown', at + match[0].length);
        else if (meaning.as === 'nothing' || meaning.as === 'skip-argument') {
          skip(match[0].length);
          if (meaning.as === 'nothing') {
            vanishNextBrace = /^\s{0,3}\{/.test(source.slice(at, at + 4));
            isNextUpright = meaning.isUpright === true;
          } else {
            ARGUMENT.lastIndex = at;
            skip(ARGUMENT.exec(source)?.[0].length ?? 0);
          }
        } else push(meaning.as, at + match[0].length, meaning.text);
      } else if (next === '(' || next === '[') { skip(2); opensMath = true; isGlued = false; }
      else if (next === '\\' || next === ']') {
        // A formula of its own line ends here, unless the next one goes on with the relation.
        if (continuesWithRelation(source, at + 1, to)) skip(2);
        else push('break', at + 2, '\n');
        isGlued = false;
      } else skip(next === '$' || next === '%' || next === '' ? 1 : 2);
    } else if (c === '$') {
      isCurrency = DIGIT.test(next) || next === '-';
      if (next === '$') opensMath = true;
      skip(next === '$' ? 2 : 1);
    } else if (/[\d.½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]/.test(c) && (c !== '.' || /\d/.test(next))) {
      const literal = readNumberAt(source, at);
      if (literal === undefined) { skip(1); continue; }
      if (literal.value === null) { push('unknown', literal.end); continue; }
      const percentAt = source.slice(literal.end, literal.end + 3).search(/%/);
      const isPercent = percentAt >= 0 && /^\s?\\?$/.test(source.slice(literal.end, literal.end + percentAt));
      const value = isPercent ? literal.value.div(100) : literal.value;
      push('number', isPercent ? literal.end + percentAt + 1 : literal.end, undefined, { value, decimals: literal.decimals, isPercent, isCurrency });
    } else if (c === '<' && next === '<' && notes !== null) {
      NOTE.lastIndex = at;
      const note = NOTE.exec(source);
      if (note === null) { push('break', at + 2); continue; }
      notes.push(lexRange(source, at + 2, at + note[0].length - 2, null));
      skip(note[0].length);
    } else if (c === '=') {
      if (next === '>') push('break', at + 2);
      else push('relation', at + (next === '=' ? 2 : 1), '=');
    } else if (c === '≈') push('relation', at + 1);
    else if (c === '*' && next === '*') {
      // Python's power between operands, bold type elsewhere.
      if (isGlued && last?.kind === 'number' && /\d/.test(source.charAt(at + 2))) push('operator', at + 2, '^');
      else skip(2);
    } else if (c === '*' && (last === undefined || last.text === '\n')) skip(1);
    else if (c === '-' && next === '>') push('break', at + 2);
    else if (c === '²' || c === '³') {
      push('operator', at, '^');
      push('number', at + 1, undefined, { value: new Fraction(c === '²' ? 2 : 3), decimals: 0 });
    } else if ('+-*/^'.includes(c)) {
      // "3-piece" and "high-speed": a hyphen between letters or before one belongs to the unit.
      if (c === '-' && isGlued && last?.kind === 'number' && /\p{L}/u.test(next)) skip(1);
      else push('operator', at + 1);
    } else if (OPENERS.includes(c)) {
      if (c === '{' && vanishNextBrace) { braces.push(isNextUpright ? 'upright' : 'vanishing'); skip(1); }
      else {
        if (c === '{') braces.push('kept');
        push('open', at + 1, c);
      }
      vanishNextBrace = false;
    } else if (CLOSERS.includes(c)) {
      if (c === '}' && (braces.pop() ?? 'kept') !== 'kept') skip(1);
      else push('close', at + 1, c);
    } else if (/\p{L}/u.test(c) || (c >= '\ud800' && c <= '\udfff')) {
      WORD.lastIndex = at;
      const word = WORD.exec(source);
      push(word === null ? 'break' : 'word', at + (word?.[0].length ?? 1), undefined, braces.at(-1) === 'upright' ? { isUpright: true } : undefined);
    } else if (c === '°' && /[CFK]/.test(next) && !/\p{L}/u.test(source.charAt(at + 2))) push('word', at + 2, 'degrees');
    else if (c === '°' || c === '"' || c === "'" || c === '’' || c === '“' || c === '”' || c === '¢') skip(1);
    else if (c === ':' && isGlued && last?.kind === 'number' && /\d/.test(next)) push('unknown', at + 1);
    else if (c === '!' && isGlued && last?.kind === 'number') push(FACTORIAL.test(source.slice(at, at + 12)) ? 'operator' : 'unknown', at + 1);
    else if (c === '_' || c === '?' || c === '√' || c === '%' || c === '|') push('unknown', at + 1);
    else push('break', at + 1);
  }
  return tokens;
}

function continuesWithRelation(source: string, at: number, to: number): boolean {
  const limit = Math.min(to, at + 12);
  for (let i = at + 1; i < limit; i += 1) {
    const c = source.charAt(i);
    if (c === '=' || c === '≈') return source.charAt(i + 1) !== '>';
    if (c !== ' ' && c !== '&' && c !== '\t' && c !== '\n' && c !== '\r') return false;
  }
  return false;
}
