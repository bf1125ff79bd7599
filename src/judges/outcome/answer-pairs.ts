// Pairs of reference and answer with the verdict that a teacher would give, written for the tests.
// `same`, `different`, or `undecided` where this version cannot tell and has to say so.

export type PairVerdict = 'same' | 'different' | 'undecided';
const pair = (verdict: PairVerdict) => (reference: string, answer: string): readonly [string, string, PairVerdict] => [reference, answer, verdict];
const same = pair('same');
const different = pair('different');
const undecided = pair('undecided');
const L = String.raw;

export const ANSWER_PAIRS: readonly (readonly [string, string, PairVerdict])[] = [
  // Integers, signs, separators.
  same('72', '72'), different('72', '73'), same('72', '+72'), same('-5', '−5'), same('-5', '- 5'), different('-5', '5'), same('-5', 'negative 5'),
  same('1234', '1,234'), same('1234', '1 234'), same('1234567', '1,234,567'), same('1234567', '1 234 567'), same('1,000', '1000.00'),
  same('1234', L`1{,}234`), same('1234', L`1,\!234`), different('1234', '1.234'), same('007', '7'), same('0', '-0'), same('72', '72.'), same('72', '72!'),
  // Decimals, exactly.
  same('0.5', '.5'), same('2.50', '2.5'), same('3.0', '3'), different('3.14', '3.1415'), different('0.33', '1/3'), different('33.33', '33.3'), same('0.125', '1/8'),
  // Fractions and mixed numbers.
  same('1/2', '0.5'), same('2/4', '1/2'), same('3/4', L`\frac{3}{4}`), same('3/4', L`\dfrac{3}{4}`), same('3/4', L`\frac34`), same('3/4', '¾'), same('1.5', '1 1/2'), same('1.5', L`1\frac{1}{2}`),
  same('3/2', '1½'), different('1/2', '1/3'), same('-1/2', L`-\frac{1}{2}`), same('1/2', '( 1/2 )'), different('1/2', '2'),
  // Percent.
  same('50%', '0.5'), same('50%', '1/2'), same('50%', '50 percent'), same('50', '50%'), same('50%', L`50\%`), same('12.5%', '12.50 %'), different('50%', '5%'), different('50%', '0.05'), different('50', '0.5'), same('50%', '50％'),
  // Currency and units.
  same('18', '$18'), same('$18', '18 dollars'), same('18', '18 apples'), same('18', '$18.00'), same('18', L`\$18`), same('$1,250.50', '1250.5'), same('18', '18元'), same('18', '￥18'), same('18', '18 个苹果'),
  same('3.5 kg', '3.5kg'), same('3.5', '3.5 kg'), same('3 kg', '3000 g'), same('2 hours', '120 minutes'), same('1.5 m', '150 cm'), different('3 kg', '3 g'), different('3 hours', '3 km'), same('60', '60 km/h'), same('24', L`24 \text{ square feet}`),
  same('24', L`24\text{ cm}^2`), same('24 cm²', '24'), same('90', L`90^\circ`), same('90', L`90^{\circ}`), same('90', '90°'), same('$2', '200 cents'), same('18', '18 (dollars)'), same('18', '£18'), same('18', 'US$18'), same('18', '-(-18)'),
  // Scientific notation, scales, arithmetic left standing.
  same('3000', L`3 \times 10^3`), same('3000', '3e3'), same('0.003', L`3 \times 10^{-3}`), same('3000000', '3 million'), same('30000', '3万'), different('3000', L`3 \times 10^4`), same('18', '3 * 6'), same('18', L`3 \times 6`), same('8', '2^3'), same('18', 'x = 18'), same('18', '9 + 9 = 18'),
  // Dressed in Markdown, LaTeX, full-width digits.
  same('18', '**18**'), same('18', '$18$'), same('18', L`\(18\)`), same('18', L`\text{18 apples}`), same('18', '１８'), same('1234', '１，２３４'), same('18', 'about 18'), same('#### 18', '18'), same(L`\boxed{18}`, '18'), same('The answer is 18.', '18'),
  same('18 kg', '$18$ kg'), same('18 kg', L`$18\text{ kg}$`), same('$18', L`$\$18$`), same('18', '$$18$$'), same('18', L`$\frac{36}{2}$`), different('18 kg', '$18'),
  // Texts.
  same('B', 'b'), same('B', '(B)'), same('B', 'B.'), same('B', 'option B'), same('B', L`\text{B}`), same('B', 'B because 3 > 2'), different('B', 'C'), same('Tuesday', 'tuesday.'), same('Tuesday', '**Tuesday**'), different('Tuesday', 'Wednesday'),
  same('yes', 'Yes'), same('yes', 'Yes, she has enough.'), different('yes', 'No'), same('the blue one', 'blue one'), different('Tuesday', '2'), different('18', 'eighteen apples'), same('星期二', '星期二。'), different('star', '18'),
  // Lists, ratios, intervals.
  same('(1, 2)', '(1,2)'), different('(1, 2)', '(2, 1)'), same('3:4', '3 : 4'), different('3:4', '4:3'), same('1, 2, 3', '(1, 2, 3)'), different('[0, 1)', '[0, 1]'), different('1, 2', '1, 2, 3'),
  // Formulas: equal as written, else undecided.
  same(L`2\sqrt{3}`, L`2 \sqrt{3}`), undecided(L`2\sqrt{3}`, L`\sqrt{12}`), undecided('2', L`\sqrt{4}`), undecided('x + 1', '1 + x'), same('x + 1', 'x+1'), undecided('6', '6x'),
];
