// Reads the next token for the operator rules: operand, operator, bracket, or the end of an expression.
// Knows how operators are written (ASCII, typographic, full-width, LaTeX) and not what may follow what.

export type TokenKind = 'operand' | 'operator' | 'open' | 'close' | 'maths-open' | 'maths-close' | 'end' | 'skip';

export interface Token {
  readonly kind: TokenKind;
  readonly end: number;
  /** Operators only: `+ - * / = < >` or `^`, whatever the spelling. */
  readonly operator: string;
  /** Operands only: ends in a digit, a closing mark or a formula, so that a sign after it is arithmetic. */
  readonly isNumeric: boolean;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['+', '+'], ['＋', '+'], ['-', '-'], ['−', '-'], ['–', '-'], ['－', '-'], ['*', '*'], ['×', '*'], ['·', '*'], ['÷', '/'], ['/', '/'], ['／', '/'],
  ['=', '='], ['＝', '='], ['≈', '='], ['<', '<'], ['>', '>'], ['≤', '<'], ['≥', '>'], ['≠', '='], ['^', '^'],
]);
const COMMAND_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['times', '*'], ['cdot', '*'], ['ast', '*'], ['div', '/'], ['approx', '='], ['neq', '='], ['ne', '='], ['leq', '<'], ['le', '<'], ['geq', '>'], ['ge', '>'], ['lt', '<'], ['gt', '>'],
]);
const SPACING = new Set(['left', 'right', 'big', 'Big', 'bigl', 'bigr', 'quad', 'qquad', 'displaystyle', 'textstyle', 'begin', 'end', 'pm', 'mp', 'hspace', 'phantom']);
const ENDING = new Set(['implies', 'Rightarrow', 'rightarrow', 'to', 'therefore', 'because', 'iff', 'longrightarrow', 'item', 'hline', 'newline', 'mid']);
const MARK_RUN = /(?:\+\/[-−]|[-−]\/\+|[-=]{1,3}>|<[-=]{2,}|<-|<<|>>|\/\/|\*\*|--|\+\+|:=|[+*/-]=|\/\*|\*\/|<\/)/y;
const LONG_RELATION = /(?:===?|<=|>=|!=)/y;
const NUMBER = /[\d０-９](?:[\d０-９.,]{0,60}[\d０-９])?%?/y;
const WORD = /[\p{L}\p{M}]{1,60}/uy;
const COMMAND = /\\([A-Za-z]{1,40})/y;

function token(kind: TokenKind, end: number, operator = '', isNumeric = false): Token {
  return { kind, end, operator, isNumeric };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The token at `at`; it is at least one unit long. */
export function readToken(text: string, at: number): Token {
  const c = text.charAt(at);
  if (c === '\n') return token('end', at + 1);
  if (/[\s$~&'’`\u200b]/.test(c)) return token('skip', at + 1);
  if (c === '\\') {
    const next = text.charAt(at + 1);
    if (next === '(' || next === '[') return token('maths-open', at + 2);
    if (next === ')' || next === ']') return token('maths-close', at + 2);
    if (next === '\\') return token('end', at + 2);
    const command = matchAt(COMMAND, text, at);
    if (command === null) return token('skip', at + 2);
    const name = command[1] ?? '';
    const end = at + command[0].length;
    const operator = COMMAND_OPERATORS.get(name);
    if (operator !== undefined) return token('operator', end, operator);
    if (ENDING.has(name)) return token('end', end);
    return SPACING.has(name) ? token('skip', end) : token('operand', end, '', true);
  }
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return token('operand', at + number[0].length, '', true);
  const word = matchAt(WORD, text, at);
  if (word !== null) return token('operand', at + word[0].length, '', word[0].length === 1 && c < '\u0250');
  const relation = matchAt(LONG_RELATION, text, at);
  const marks = matchAt(MARK_RUN, text, at);
  if (marks !== null && marks[0].length > (relation?.[0].length ?? 0)) return token('end', at + marks[0].length);
  if (relation !== null) return token('operator', at + relation[0].length, '=');
  if (c === '*' && isEmphasis(text, at)) return token('skip', at + 1);
  const operator = OPERATORS.get(c);
  if (operator !== undefined) return token('operator', at + 1, operator);
  if ('([{（'.includes(c)) return token('open', at + 1);
  if (')]}）'.includes(c)) return token('close', at + 1, '', true);
  if (/[.…]/.test(c) && /^(?:…|\.{2,})/.test(text.slice(at, at + 2))) return token('operand', at + (c === '…' ? 1 : 3));
  if (/[_?□☐%!°¤¢"”]/.test(c)) return token('operand', at + 1, '', c === '¤' || c === '%');
  return token('end', at + 1);
}

/** A star that touches the text on one side alone marks emphasis; between numbers or spaces it multiplies. */
function isEmphasis(text: string, at: number): boolean {
  const hasSpaceBefore = /^[\s$=+(]?$/.test(text.charAt(at - 1));
  const hasSpaceAfter = /^\s?$/.test(text.charAt(at + 1));
  if (hasSpaceBefore === hasSpaceAfter) return false;
  if (!hasSpaceBefore) return !/[\d)}\]]/.test(text.charAt(at - 1)) || text.lastIndexOf('*', at - 1) >= Math.max(0, at - 80);
  const later = text.slice(at + 1, at + 80).indexOf('*');
  return later >= 0 || !/[\d$(\\]/.test(text.charAt(at + 1));
}
