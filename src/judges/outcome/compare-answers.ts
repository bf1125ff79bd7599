// Is the answer found the reference? Exact: numbers as rationals, without rounding tolerance; texts after normalisation.
// Where neither equal nor different can be shown, for example `2\sqrt{3}` against `\sqrt{12}`, it says so.

import { textKey, toPlainAnswer, trimAnswer } from './plain-answer.ts';
import { readQuantity, readWholeQuantity, type Quantity } from './quantity.ts';

export type Reading =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** `(1, 2)` or `3:4`. */
  | { readonly kind: 'list'; readonly items: readonly Quantity[]; readonly marks: string }
  /** A formula that is no number, such as `2\sqrt{3}` or `x + 1`. */
  | { readonly kind: 'formula'; readonly key: string }
  | { readonly kind: 'text'; readonly key: string; readonly firstWords: string };

/** Reads an answer; `undefined` where there is nothing to compare. */
export function readAnswer(text: string): Reading | undefined {
  const plain = toPlainAnswer(text);
  const trimmed = trimAnswer(plain);
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined;
  const quantity = readWholeQuantity(trimmed);
  if (quantity !== undefined) return { kind: 'quantity', quantity };
  const list = readList(trimmed);
  if (list !== undefined) return list;
  if (/\\[A-Za-z]|[\^√π∞]|[a-z]\s?[-+*/]\s?[\da-z]|\d\s?[-+*/]\s?[a-z]|\d\s?[a-z](?![A-Za-z])/i.test(trimmed) && !/[A-Za-z]{3,} [A-Za-z]{2,}/.test(trimmed.replace(/\\[A-Za-z]+/g, ''))) {
    return { kind: 'formula', key: trimmed.replace(/[\s${}]/g, '') };
  }
  const firstWords = /^(?:[^,;.(（，；。]|\.(?=\d)){1,200}/.exec(trimmed)?.[0].replace(/\s(?:because|since|as|so|per|in|for)\s.*$/i, '') ?? trimmed;
  return { kind: 'text', key: textKey(plain), firstWords: textKey(firstWords) };
}

function readList(text: string): Reading | undefined {
  if (text.length > 400) return undefined;
  const marks = /^[([{]/.test(text) ? `${text.charAt(0)}${text.charAt(text.length - 1)}` : '';
  const separator = /^[\s\d./-]+(?::[\s\d./-]+)+$/.test(text) ? ':' : /[,;]/;
  const parts = text.replace(/^[([{]|[)\]}]$/g, '').split(separator);
  const items = parts.map((part) => readWholeQuantity(part.trim()));
  if (parts.length < 2 || items.some((item) => item === undefined)) return undefined;
  return { kind: 'list', items: items.flatMap((item) => item ?? []), marks: separator === ':' ? ':' : marks };
}

/** `null`: cannot be decided. */
export function areSameAnswer(reference: Reading, answer: string): boolean | null {
  const found = readAnswer(answer);
  if (found === undefined) return false;
  if (reference.kind === 'quantity') {
    if (found.kind === 'quantity') return areSameQuantity(reference.quantity, found.quantity);
    if (found.kind === 'formula') return null;
    const loose = found.kind === 'text' ? readLooseQuantity(answer) : undefined;
    return loose !== undefined && areSameQuantity(reference.quantity, loose);
  }
  if (reference.kind === 'list') {
    if (found.kind !== 'list') return found.kind === 'formula' ? null : false;
    return reference.items.length === found.items.length && (reference.marks === found.marks || reference.marks === '' || found.marks === '')
      && reference.items.every((item, index) => found.items[index] !== undefined && areSameQuantity(item, found.items[index]));
  }
  if (reference.kind === 'formula') return found.kind === 'formula' && found.key === reference.key ? true : found.kind === 'text' ? false : null;
  if (found.kind === 'text') return found.key === reference.key || found.firstWords === reference.key;
  return found.kind === 'formula' && textKey(toPlainAnswer(answer)) === reference.key;
}

/**
 * Equal as rationals; units of one dimension are converted (3 kg = 3000 g), of different dimensions never equal, and others ignored.
 * A percent sign on one side alone is read either way: 50 % equals 0.5 and, as the answer to "what percentage", 50.
 */
function areSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.isPercent !== b.isPercent) {
    const [percent, plain] = a.isPercent ? [a, b] : [b, a];
    return percent.number.equals(plain.number) || percent.number.div(100).equals(plain.number);
  }
  if (a.unit !== undefined && b.unit !== undefined) {
    return a.unit.dimension === b.unit.dimension && a.number.mul(a.unit.factor).equals(b.number.mul(b.unit.factor));
  }
  return a.number.equals(b.number);
}

/** A quantity inside a sentence: what it starts with, else the last number that it holds. */
function readLooseQuantity(answer: string): Quantity | undefined {
  const trimmed = trimAnswer(toPlainAnswer(answer));
  const first = readQuantity(trimmed);
  if (first !== undefined && !/^\s?[-+*/×÷^:]/.test(trimmed.slice(first.end, first.end + 2))) return first;
  let last: Quantity | undefined;
  for (const { index } of trimmed.slice(-2_000).matchAll(/(?<![\w.,/$-])[-$]{0,2}(?:\d|\\frac)/g)) {
    last = readQuantity(trimmed.slice(-2_000).slice(index, index + 200)) ?? last;
  }
  return last;
}
