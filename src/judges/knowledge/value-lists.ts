// Several values of one subject in one clause: "A week has 7 days and 168 hours", "一年有12个月和52周". Knows how values are
// joined and which of them add up to one ("52 weeks and 2 days"); knows no facts.

import { knownUnit } from '../../core/numbers/known-units.ts';

export interface ListItem {
  readonly text: string;
  /** Where it ends in the text that was read. */
  readonly end: number;
}

const JOINT = /^(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?=[-−]?\$?\d|[a-z])/i;
const ITEM_EDGE = /[;:().]|,(?!\d)|\s(?:and|so|but|or|because|since|while|which|therefore|thus|then)\s|=|$/i;
const MAX_ITEMS = 6;

/** The items that go on after a first value. `furtherItems(', 168 hours and 10,080 minutes')` has two. */
export function furtherItems(text: string): ListItem[] {
  const items: ListItem[] = [];
  let at = 0;
  while (items.length < MAX_ITEMS) {
    const joint = JOINT.exec(text.slice(at));
    if (joint === null) break;
    const from = at + joint[0].length;
    const length = ITEM_EDGE.exec(text.slice(from))?.index ?? 0;
    if (length === 0) break;
    at = from + length;
    items.push({ text: text.slice(from, at).trim(), end: at - (text.slice(from, at).length - text.slice(from, at).trimEnd().length) });
  }
  return items;
}

/** Units that one counts in parts: with two of them in a row, the second may be the rest of the first. */
const MEASURE = /^(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|inch(?:es)?|feet|foot|yards?|miles?|ounces?|pounds?|stones?|cents?|dollars?|pence|pounds?|degrees?)\b|秒|分|时|天|日|周|星期|月|年|米|里|寸|尺|克|斤|升|元|角|度/i;

/**
 * Whether a value may be the rest of the one before it, so that the two are one: "52 weeks and 2 days", "5 feet and 3 inches".
 * "7 days and 168 hours" are two: 168 hours are more than a day.
 */
export function mayAddUp(before: { readonly unit: string }, after: { readonly unit: string; readonly value: number }): boolean {
  const [larger, smaller] = [knownUnit(before.unit), knownUnit(after.unit)];
  if (larger !== undefined && smaller !== undefined && larger.dimension === smaller.dimension) {
    return smaller.factor.valueOf() * after.value < larger.factor.valueOf();
  }
  return MEASURE.test(before.unit) && MEASURE.test(after.unit);
}
