// Equations in words, brought to signs of the same length so that offsets survive: "48/2 is 24.", "3加4等于7", and
// "3 + 4 = 7 and 7 + 5 = 12", whose "and" begins a new clause. Where the sentence goes on ("is 2 less than"), nothing is changed.

const ENDS_CLAUSE = String.raw`(?= ?[$]?-?\d[\d.,]{0,20}%?(?: [A-Za-z]{1,20}| ?[\u4e00-\u9fff]{1,3})?(?:[.,;!?)。，；！？]|\s*$))`;
const OPERATION_BEFORE = String.raw`(?<=\d%?\)?(?: ?(?:[-+*/×÷]|x|[加减乘除][上去以]?) ?| (?:plus|minus|times|divided by|multiplied by) |(?<=%) of )[$(]?\d[\d.,]{0,20}%?\)?)`;
const SPOKEN_EQUALS = new RegExp(`${OPERATION_BEFORE}(?: (?:is equal to|equals|is|gives|makes)|是|等于|得)${ENDS_CLAUSE}`, 'g');
const AND_AFTER_RESULT = /(?<=[=≈]\s?[$]?-?\d[\d.,]{0,20}(?<=\d)%?(?: [A-Za-z]{1,20}){0,2})(,?) and (?=[$(]{0,2}\d)/g;
const CHINESE_OPERATORS: ReadonlyMap<string, string> = new Map([['加', '+'], ['减', '-'], ['乘', '*'], ['除', '/']]);

/** The text with spoken equations in signs, of the same length. `unspeak('48/2 is 24.')` is `'48/2 =  24.'`. */
export function unspeak(text: string): string {
  return text
    .replace(SPOKEN_EQUALS, (found: string, offset: number) => (isShare(text.slice(Math.max(0, offset - 40), offset)) ? found : padTo(found, found.startsWith(' ') ? ' =' : '=')))
    .replace(/(?<=\d)(加上?|减去?|乘以?|除以)(?=\d)/g, (found) => padTo(found, CHINESE_OPERATORS.get(found.charAt(0)) ?? found))
    .replace(AND_AFTER_RESULT, (found) => padTo(found, ';'));
}

/** "3/4 is equal to $15" says what a share comes to; it divides nothing. */
function isShare(before: string): boolean {
  const [, top, bottom] = /(?:^|[^\d.])(\d{1,9})\/(\d{1,9})$/.exec(before) ?? [];
  return top !== undefined && Number(top) < Number(bottom);
}

function padTo(found: string, replacement: string): string {
  return replacement.padEnd(found.length, ' ');
}
