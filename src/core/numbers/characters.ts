// Brings look-alike characters to the ASCII form that the lexer reads, one UTF-16 unit for one, so that offsets survive.
// Knows nothing of numbers or equations.

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['−', '-'], ['–', '-'], ['‐', '-'], ['‑', '-'], ['﹣', '-'],
  ['×', '*'], ['✕', '*'], ['✖', '*'], ['∗', '*'], ['·', '*'], ['∙', '*'], ['⋅', '*'],
  ['÷', '/'], ['∕', '/'], ['⁄', '/'],
  ['≅', '≈'], ['≃', '≈'], ['≒', '≈'],
  ['\u00a0', ' '], ['\u202f', ' '], ['\u2009', ' '], ['\u3000', ' '],
  ['，', ';'], ['。', ';'], ['、', ';'], ['：', ':'], ['；', ';'], ['￥', '$'], ['¥', '$'], ['€', '$'], ['£', '$'],
]);

const FOREIGN = /[\u00a0-\u00bf\u00d7\u00f7\u2009-\u2015\u202f\u2044\u20ac\u2212\u2215\u2217\u2219\u2248\u2243\u2245\u2252\u22c5\u2715\u2716\u3000-\u3002\ufe63\uff01-\uff5e\uffe5]/g;

/**
 * The text with full-width and typographic variants replaced, of the same length.
 * `normaliseCharacters('３×４＝12')` is `'3*4=12'`.
 */
export function normaliseCharacters(text: string): string {
  return text.replace(FOREIGN, (character) => {
    const known = LOOKALIKES.get(character);
    if (known !== undefined) return known;
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  });
}
