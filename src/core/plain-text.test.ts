import { describe, expect, it } from 'vitest';

import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['formulas', String.raw`So \( 3 \times 4 = 12 \) and \[ 12 \div 4 = 3 \].`, 'So 3*4=12  and 12/4=3 .'],
    ['fractions', String.raw`\frac{3}{4} of \dfrac{20 + 4}{2 \cdot 3} is \frac {1} {2}`, '3/4 of (20+4)/(2*3) is 1/2'],
    ['nested fractions', String.raw`\frac{\frac{1}{2}}{3}`, '1/2/3'],
    ['a fraction without its second half', String.raw`\frac{3} apples`, String.raw`\frac{3} apples`],
    ['words in formulas', String.raw`5 \text{ apples} + \mathrm{cost} = \boxed{\$1{,}200}`, '5  apples+cost=$1,200'],
    ['an unclosed wrapper', String.raw`\text{5 apples`, '5 apples'],
    ['money and percent', String.raw`\$5 is 20\% of \$25`, '$5 is 20% of $25'],
    ['bold', '**Step 1:** she pays **$5**', 'Step 1: she pays $5'],
    ['powers', String.raw`2**3 = 2^{3} = (1+1)**(2+1)`, '2**3=2^3=(1+1)**(2+1)'],
    ['headings', '## Total\n### Sum', 'Total\nSum'],
    ['signs of other keyboards', '3 × 4 ÷ 2 − 1 · 5', '3*4/2-1*5'],
    ['spaces around signs', 'a + b=c; 5 - 3, 12 -7, well - known, pages 3-5\n* one\n- two / 2\n3 /', 'a+b=c; 5-3, 12-7, well - known, pages 3-5\n* one\n- two/2\n3 /'],
    ['environments', String.raw`\begin{align*} x &= 3 \\ y &= \sqrt{16} \end{align*}`, ' x &=3   y &=sqrt(16) '],
    ['what it does not know', String.raw`\alpha{x} {y} C:\temp \constructor{z} \toString`, String.raw`\alpha{x} {y} C:\temp \constructor{z} \toString`],
    ['text without marks', 'She has 3 * 4 = 12 {exactly} $12.', 'She has 3*4=12 {exactly} $12.'],
  ])('reads %s', (_, raw, plain) => {
    expect(plainText(raw).text).toBe(plain);
  });

  it('reads one sum however it was set', () => {
    const written = [String.raw`\[ \frac{3}{4} \times 80 = \boxed{60}\]`, '**3/4 × 80 = 60**', '3/4 * 80 = 60'];
    expect(new Set(written.map((text) => plainText(text).text))).toEqual(new Set(['3/4*80=60']));
  });

  it('finds a number of the text again, whatever stands around it', () => {
    const raw = String.raw`**So** \frac{3}{4} \times \$1{,}200 = \text{\$}900`;
    const plain = plainText(raw);
    const read = (part: string) => plain.text.slice(plain.at(raw.indexOf(part)), plain.at(raw.indexOf(part) + part.length));
    expect([String.raw`\frac{3}{4}`, '1{,}200', '900', 'So'].map(read)).toEqual(['3/4', '1,200', '900', 'So']);
    expect(plain.at(raw.length)).toBe(plain.text.length);
    expect(plain.at(0)).toBe(0);
  });

  it('keeps places in order in any text', () => {
    const parts = ['\\', 'frac', '{', '}', '3', '**', ' ', '\\text{', '$$', '\\(', '\\)', '_', '^{', 'ä', '−', '\n# ', '😀'];
    let state = 7;
    for (let round = 0; round < 3_000; round += 1) {
      const raw = Array.from({ length: 12 }, () => parts[(state = (state * 48_271) % 2_147_483_647) % parts.length]).join('');
      const plain = plainText(raw);
      const places = Array.from({ length: raw.length + 1 }, (_, place) => plain.at(place));
      expect(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)), raw).toBe(true);
      expect(places.at(-1), raw).toBe(plain.text.length);
      expect(plain.text.replace(/[^3ä]/gu, ''), raw).toBe(raw.replace(/[^3ä]/gu, ''));
    }
  });
});
