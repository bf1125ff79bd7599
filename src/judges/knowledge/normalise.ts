// Brings names to one form, so that "Kilometres", "km" and "公里" are the same thing. Knows words and their plurals, no facts.

import { UNIT_NAMES } from './unit-names.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['feet', 'foot'], ['inches', 'inch'], ['vertices', 'vertex'], ['dice', 'die'], ['halves', 'half'], ['leaves', 'leaf'], ['teeth', 'tooth'], ['geese', 'goose'], ['mice', 'mouse'], ['children', 'child'], ['men', 'man'], ['women', 'woman'],
  ['people', 'person'], ['axes', 'axis'], ['lens', 'lens'], ['series', 'series'], ['species', 'species'], ['millennia', 'millennium'], ['tetrahedra', 'tetrahedron'], ['octahedra', 'octahedron'], ['dodecahedra', 'dodecahedron'], ['icosahedra', 'icosahedron'],
  ['pence', 'penny'], ['octopuses', 'octopus'], ['rhombuses', 'rhombus'], ['trapezia', 'trapezium'], ['celsius', 'celsius'], ['zeroes', 'zero'], ['gas', 'gas'], ['bus', 'bus'], ['gross', 'gross'], ['has', 'has'], ['is', 'is'], ['was', 'was'], ['ms', 'ms'], ['µs', 'µs'], ['ns', 'ns'], ['lbs', 'lb'], ['hrs', 'hr'], ['mins', 'min'], ['secs', 'sec'],
]);

/** The singular of an English word: `vertices` → `vertex`, `boxes` → `box`, `bus` stays. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !/(?:ss|us|is|os)$/.test(word) ? word.slice(0, -1) : word;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'one', '1', 'each', 'every', 'any', 'all']);

const ALIASES: ReadonlyMap<string, string> = new Map(UNIT_NAMES.flatMap(([canonical, ...others]) => (
  canonical === undefined ? [] : [canonical, ...others].map((name): [string, string] => [plainForm(name), canonical]))));

function plainForm(name: string): string {
  const words = name.toLowerCase().normalize('NFC').replace(/[“”"«»*_`]/g, '').replace(/’/g, '\'').trim().split(/\s+/);
  const kept = words.filter((word, index) => word !== '' && !(index === 0 && words.length > 1 && ARTICLES.has(word)));
  return kept.map((word) => singular(word.replace(/[.,;:!?]+$/, ''))).join(' ');
}

/** The canonical form of a name: articles and plurals off, unit names brought together. `canonicalName('the Metres')` is `meter`. */
export function canonicalName(name: string): string {
  const plain = plainForm(name);
  return ALIASES.get(plain) ?? plain;
}

/** As {@link canonicalName} for the thing counted in a relation: "number of days" is `day`. */
export function canonicalRelation(relation: string): string {
  return canonicalName(relation.replace(/^\s*(?:the )?(?:number|count|amount) of /i, '').replace(/(?:的)?(?:数量|个数|数目)$/, ''));
}

/** Under which a fact is found: the same subject and the same relation, whatever they are called. */
export function factKeyOf(subject: string, relation: string): string {
  return `${canonicalName(subject)}|${canonicalRelation(relation)}`;
}
