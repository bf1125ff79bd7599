// Takes the marks of LaTeX and Markdown out of a text, so that the reward model reads one sum however it was set:
// `\[ \frac{3}{4} \times 80 = \boxed{60} \]`, `**3/4 × 80 = 60**` and `3/4*80=60` are the same tokens.

/** A text as a model reads it. */
export interface PlainText {
  readonly text: string;
  /** Where a place of the text as written is found in it; places inside a mark are found at its end. */
  at(place: number): number;
}

interface Edit { readonly start: number; readonly end: number; readonly put: string }

/** What stands for a command without an argument. */
const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries({
  leq: '<=', le: '<=', geq: '>=', ge: '>=', neq: '!=', ne: '!=', approx: '≈', pm: '±', pi: 'π', infty: '∞', times: '*', cdot: '*', ast: '*', div: '/',
  rightarrow: '=>', Rightarrow: '=>', implies: '=>', to: '=>', ldots: '...', dots: '...', cdots: '...', circ: '°', therefore: '', because: '',
  left: '', right: '', big: '', Big: '', bigg: '', Bigg: '', displaystyle: '', quad: ' ', qquad: ' ', newline: ' ', hfill: ' ', lfloor: 'floor(', rfloor: ')', lceil: 'ceil(', rceil: ')',
}));

/** Commands of which nothing but the argument is read. */
const WRAPPERS = new Set(['text', 'textbf', 'textit', 'textrm', 'mathrm', 'mathbf', 'mathit', 'mathsf', 'bold', 'boxed', 'fbox', 'mbox', 'operatorname', 'underline', 'overline', 'boldsymbol', 'cancel']);

const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'cfrac']);

/** Signs that one keyboard has and another has not. */
const SAME_SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '⋅': '*', '÷': '/', '−': '-' };

/** The signs of a sum are read with the spaces around them; a bullet and a dash between words are no such signs. */
const MARK = /(?<=\S) *(?:\\(?:times|cdot|ast|div)(?![a-zA-Z])|(?<!\*)\*(?!\*)|[=+/×·⋅÷]) *(?=\S)|(?<=[\d)%}]) *[-−] *(?=[\d($\\])|\\(?:begin|end)\s?\{[^{}]{0,40}\}|\\[a-zA-Z]+|\\[()[\]]|\\[,;:!\\]|\\(?=[$%#&_{} ])|\$\$|\*\*|\{,\}|[\^_]\{|\}|[×·⋅÷−]|^#{1,6} /gmu;

/** Numerator and denominator that are read alike with and without parentheses around them. */
const NEEDS_NONE = { numerator: /^[^+\-−]*$/u, denominator: /^[^+\-−*/×·⋅÷\\\s]*$/u };

/** The closing brace of each opening one; escaped braces are signs. */
function matchBraces(raw: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let place = 0; place < raw.length; place += 1) {
    const sign = raw[place];
    if (sign === '\\') place += 1;
    else if (sign === '{') open.push(place);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) closes.set(start, place);
    }
  }
  return closes;
}

/** Finds what to take out and what to put instead, from left to right. */
class MarkReader {
  readonly edits: Edit[] = [];
  private readonly closes: ReadonlyMap<number, number>;
  /** Closing braces that belong to a mark already read: how far it reaches and what stands for it. */
  private readonly pending = new Map<number, { end: number; put: string }>();

  constructor(private readonly raw: string) {
    this.closes = matchBraces(raw);
    let read = 0;
    for (const { 0: mark, index } of raw.matchAll(MARK)) {
      if (index < read) continue;
      const edit = this.editOf(mark, index);
      if (edit === undefined) continue;
      this.edits.push(edit);
      read = edit.end;
    }
  }

  private editOf(mark: string, start: number): Edit | undefined {
    const end = start + mark.length;
    if (mark === '}') {
      const closing = this.pending.get(start);
      return closing && { start, ...closing };
    }
    if (mark === '**') return this.isPower(start) ? undefined : { start, end, put: '' };
    if (mark === '{,}') return { start, end, put: ',' };
    if (mark === '^{' || mark === '_{') return this.unwrap({ start, open: start + 1, put: mark.charAt(0), closed: '' });
    const sign = mark.trim();
    const put = sign.startsWith('\\') ? SIGNS.get(sign.slice(1)) : SAME_SIGNS[sign] ?? (/^[-=+*/]$/u.test(sign) ? sign : undefined);
    if (put !== undefined) return { start, end, put };
    if (/^\\[a-zA-Z]+$/u.test(mark)) return this.command(mark.slice(1), start, end);
    // Delimiters of a formula, with the space that they have inside; line breaks and thin spaces.
    if (/^\\[([]$/u.test(mark)) return { start, end: this.skipSpace(end), put: '' };
    if (mark === '\\\\') return { start, end, put: ' ' };
    return { start, end, put: '' };
  }

  private command(name: string, start: number, end: number): Edit | undefined {
    const open = this.skipSpace(end);
    if (this.raw[open] !== '{') return undefined;
    if (WRAPPERS.has(name)) return this.unwrap({ start, open, put: '', closed: '' });
    if (name === 'sqrt') return this.unwrap({ start, open, put: 'sqrt(', closed: ')' });
    return FRACTIONS.has(name) ? this.fraction(start, open) : undefined;
  }

  /** Takes out the opening of a mark, and its closing brace where there is one. */
  private unwrap({ start, open, put, closed }: { start: number; open: number; put: string; closed: string }): Edit {
    const close = this.closes.get(open);
    if (close !== undefined) this.pending.set(close, { end: close + 1, put: closed });
    return { start, end: open + 1, put };
  }

  private fraction(start: number, open: number): Edit | undefined {
    const middle = this.closes.get(open);
    const second = middle === undefined ? undefined : this.skipSpace(middle + 1);
    const close = second === undefined ? undefined : this.closes.get(second);
    if (middle === undefined || second === undefined || close === undefined) return undefined;
    const isBareAbove = NEEDS_NONE.numerator.test(this.raw.slice(open + 1, middle));
    const isBareBelow = NEEDS_NONE.denominator.test(this.raw.slice(second + 1, close).trim());
    this.pending.set(middle, { end: second + 1, put: `${isBareAbove ? '' : ')'}/${isBareBelow ? '' : '('}` });
    this.pending.set(close, { end: close + 1, put: isBareBelow ? '' : ')' });
    return { start, end: open + 1, put: isBareAbove ? '' : '(' };
  }

  /** `2**3` is a power, `**3**` is bold. */
  private isPower(start: number): boolean {
    return /[\d)]/u.test(this.raw.charAt(start - 1)) && /[\d(]/u.test(this.raw.charAt(start + 2));
  }

  private skipSpace(place: number): number {
    return this.raw.charAt(place) === ' ' ? place + 1 : place;
  }
}

/** Linear in the length of the text. Commands that it does not know stay as they are. */
export function plainText(raw: string): PlainText {
  const { edits } = new MarkReader(raw);
  /** Where each edit's replacement ends in the plain text. */
  const ends: number[] = [];
  let text = '';
  let read = 0;
  for (const { start, end, put } of edits) {
    text += raw.slice(read, start) + put;
    ends.push(text.length);
    read = end;
  }
  const length = text.length + raw.length - read;
  return {
    text: text + raw.slice(read),
    at: (place) => {
      let low = 0;
      let high = edits.length;
      while (low < high) {
        const half = (low + high) >> 1;
        if ((edits[half]?.start ?? 0) < place) low = half + 1;
        else high = half;
      }
      const before = edits[low - 1];
      const shift = before === undefined ? place : (ends[low - 1] ?? 0) + Math.max(0, place - before.end);
      return Math.min(shift, length);
    },
  };
}
