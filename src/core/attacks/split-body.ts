// One step's text cut into clauses, every character kept. Numbers, brackets, formulas and code stay whole.

/** More parts than this tell no more. */
const MOST_PARTS = 8;
const BREAKS = '.!?;,:。！？；，：、';
const OPENING = '([{（【「《';
const CLOSING = ')]}）】」》';
const WORD = /[\p{L}\p{N}]/u;

/** Parts without the white space between them; one part where there is no place to cut. Linear in the text. */
export function splitBody(body: string): string[] {
  const cuts = cutPlaces(body);
  const parts: string[] = [];
  let start = 0;
  for (const cut of [...cuts.slice(0, MOST_PARTS - 1), body.length]) {
    const part = body.slice(start, cut).trim();
    // A part must say something, and leave something to say: a lone mark stays with its neighbour.
    const isLast = cut === body.length;
    if (!WORD.test(part) || !(isLast || WORD.test(body.slice(cut)))) continue;
    parts.push(part);
    start = cut;
  }
  return parts.length > 1 ? parts : [body];
}

function cutPlaces(body: string): number[] {
  const places: number[] = [];
  let depth = 0;
  let isInMath = false;
  let isInCode = false;
  for (let at = 0; at < body.length; at++) {
    const character = body.charAt(at);
    if (character === '`') isInCode = !isInCode;
    else if (character === '$' && /[\\^_{]/.test(body.slice(at, at + 40))) isInMath = !isInMath;
    else if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || isInMath || isInCode || !BREAKS.includes(character)) continue;
    const next = body.charAt(at + 1);
    const isWide = character.charCodeAt(0) > 0x2e80;
    if (next !== '' && (isWide || /\s/.test(next)) && !BREAKS.includes(next)) places.push(at + 1);
  }
  return places;
}
