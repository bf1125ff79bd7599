// Reads an answer: number with unit, ratio, list, set, interval, equation, formula or text. Knows forms, compares nothing.

import type { Equation } from './algebra/compare.ts';
import { textKey, toPlainAnswer, trimAnswer, unwrapAnswer } from './plain-answer.ts';
import { readWholeQuantity } from './quantity.ts';
import { readIntervals } from './read-intervals.ts';
import type { Reading, Scalar } from './reading.ts';
import { splitTopLevel } from './split-top-level.ts';
import { findUnit } from './units.ts';

/** Longer ones are texts. */
const MAX_FORMULA_LENGTH = 400;
const MAX_ITEMS = 40;

/** Reads an answer; `undefined` where there is nothing to compare. */
export function readAnswer(text: string): Reading | undefined {
  const plain = toPlainAnswer(text);
  const whole = unwrapAnswer(plain);
  if (!/[\p{L}\p{N}∅]/u.test(trimAnswer(plain))) return undefined;
  const relation = whole.length <= MAX_FORMULA_LENGTH ? readRelation(whole) : undefined;
  return relation ?? readValue(trimAnswer(plain), 0) ?? readText(plain);
}

const VARIABLE = /^[A-Za-z](?:_\{?\w{1,3}\}?)?(?:\([a-z]\))?$/;

/** `x = 5` is a value with a name, `2x + 1 = y` an equation, `x > 3` an interval; the "=" of arithmetic is none of them. */
function readRelation(text: string): Reading | undefined {
  const intervals = readIntervals(text, readScalar);
  if (intervals !== undefined) return { kind: 'intervals', parts: intervals };
  const member = /^[A-Za-z]\s?(?:∈|\\in(?![A-Za-z]))\s?/.exec(text);
  if (member) return readValue(text.slice(member[0].length), 0);
  // "x = 2 or x = 3", "x = 1, y = 2".
  if (/=.*=/.test(text) && /\s(?:or|and)\s|[,;，或和]/.test(text)) return readCollection(text, 0);
  const sides = text.split('=').map((side) => side.trim());
  const [left = '', right = '', ...more] = sides;
  if (right === '' || more.length > 0 || left === '') return undefined;
  const equation = isSide(left) && isSide(right) && /[A-Za-z]/.test(left + right) ? { left, right } : undefined;
  if (VARIABLE.test(left)) return withName(readValue(right, 0), left, equation);
  if (equation && VARIABLE.test(right)) return withName(readValue(left, 0), right, equation);
  return equation && { kind: 'equation', equation };
}

function withName(value: Reading | undefined, name: string, equation: Equation | undefined): Reading | undefined {
  return value && { ...value, variable: name.charAt(0), ...(equation ? { equation } : {}) };
}

function readValue(text: string, depth: number): Reading | undefined {
  if (/^(?:∅|\\(?:emptyset|varnothing))$/.test(text)) return { kind: 'collection', marks: '{}', items: [] };
  // Brackets round numbers with commas are points or lists before they are thousands.
  const isTuple = /^[([{].*,.*[)\]}]$/.test(text);
  const quantity = isTuple ? undefined : readWholeQuantity(text);
  if (quantity !== undefined) return { kind: 'quantity', quantity };
  return readRatio(text) ?? readCollection(text, depth) ?? readScalar(text, depth > 0);
}

/** A quantity or a formula; a letter alone is a formula where it stands among others, elsewhere it may be a choice. */
export function readScalar(text: string, isAmongOthers = false): Scalar | undefined {
  const quantity = readWholeQuantity(text);
  if (quantity !== undefined) return { kind: 'quantity', quantity };
  // A unit behind a formula is tolerated, as it is behind a number.
  const source = text.replace(/\s[A-Za-z]{2,20}(?:\s?\^\s?\{?[23]\}?)?$/, (unit) => (findUnit(unit) ? '' : unit));
  return (isFormula(source) || (isAmongOthers && VARIABLE.test(source))) && !hasWords(source) ? { kind: 'formula', source, key: source.replace(/[\s${}]/g, '') } : undefined;
}

function isSide(text: string): boolean {
  return (isFormula(text) || VARIABLE.test(text) || /^-?\s?[\d.,/]+$/.test(text)) && !hasWords(text);
}

function isFormula(text: string): boolean {
  return text.length <= MAX_FORMULA_LENGTH && /^(?:[\p{L}\d\s.,+\-*/×÷·^_(){}[\]|√π\\!])+$/u.test(text)
    && (/\\[A-Za-z]|[\^√π|]|\b(?:sqrt|pi|sin|cos|tan|log|ln|exp|abs)\b\s?[({\d]|[a-z)]\s?[-+*/×÷]\s?[\da-z(\\]|[\d)]\s?[-+*/×÷]\s?[a-z(\\]|[\d)]\s?[a-z(](?![A-Za-z]{2})/i.test(text));
}

/** Words of prose, commands of TeX and names of functions aside. */
function hasWords(text: string): boolean {
  return /\p{Script=Han}|[A-Za-z]{3,}/u.test(text.replace(/\\[A-Za-z]+/g, ' ').replace(/(?:arc)?(?:sqrt|sin|cos|tan|cot|sec|csc|log|exp|abs)|pi/g, ' '));
}

function readRatio(text: string): Reading | undefined {
  const sides = /^[\d\s./]+(?:(?::| to |比)[\d\s./]+)+$/.test(text) && text.length <= 100 ? text.split(/:| to |比/) : [];
  const parts = sides.map((side) => readWholeQuantity(side.trim()));
  if (parts.length < 2 || parts.some((part) => part === undefined)) return undefined;
  return { kind: 'ratio', parts: parts.flatMap((part) => part ?? []), isClock: /^\d{1,2}:[0-5]\d$/.test(text) };
}

function readCollection(text: string, depth: number): Reading | undefined {
  if (text.length > MAX_FORMULA_LENGTH || depth > 2) return undefined;
  const both = /^(.*?)\s?(?:±|\\pm(?![A-Za-z]))\s?(.+)$/.exec(text);
  if (both) {
    const [, before = '', after = ''] = both;
    const items = ['+', '-'].map((sign) => readScalar(before === '' && sign === '+' ? after : `${before} ${sign} ${after}`.trim()));
    return items.some((item) => item === undefined) ? undefined : { kind: 'collection', marks: '{}', items: items.flatMap((item) => item ?? []) };
  }
  const open = /^(?:\\\{|[([{])/.exec(text)?.[0] ?? '';
  const close = /(?:\\\}|[)\]}])$/.exec(text)?.[0] ?? '';
  const isWrapped = open !== '' && close !== '' && splitTopLevel(text, ',').length === 1;
  const inner = isWrapped ? text.slice(open.length, text.length - close.length) : text;
  const isChoice = !isWrapped && /\s(?:or|and)\s|[或和]/.test(inner);
  const parts = splitTopLevel(isChoice ? inner.replace(/,?\s(?:or|and)\s|[或和]/g, ',') : inner, ',;、，', !isWrapped).map((part) => part.trim());
  if (parts.length > MAX_ITEMS || (parts.length < 2 && !/^\\?\{$/.test(open))) return undefined;
  const items = parts.map((part) => readItem(part, depth + 1));
  if (items.some((item) => item === undefined || item.kind === 'text')) return undefined;
  const marks = isWrapped ? `${open}${close}`.replace(/\\/g, '') : isChoice ? '{}' : '';
  return { kind: 'collection', marks, items: items.flatMap((item) => item ?? []) };
}

/** `x = 2` among others is 2, with its name. */
function readItem(text: string, depth: number): Reading | undefined {
  const [named, name] = /^([A-Za-z])\s?=\s?/.exec(text) ?? [''];
  const value = readValue(text.slice(named.length), depth);
  return name === undefined ? value : withName(value, name, undefined);
}

function readText(plain: string): Reading {
  const trimmed = trimAnswer(plain);
  const firstWords = /^(?:[^,;.(（，；。]|\.(?=\d)){1,200}/.exec(trimmed)?.[0].replace(/\s(?:because|since|as|so|per|in|for)\s.*$/i, '') ?? trimmed;
  return { kind: 'text', key: textKey(plain), firstWords: textKey(firstWords) };
}
