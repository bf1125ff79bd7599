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
  same('120', '5!'), same('5!', '120'), same('120', L`\(5!\)`), different('119', '5!'), same('5!', '5!'), same('10', L`\frac{5!}{2! \cdot 3!}`), same('20', '5!/3!'), different('24', '5!/3!'), different('24', '25!'),
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
  same('yes', 'Yes'), same('yes', 'Yes, she has enough.'), different('yes', 'No'), same('the blue one', 'blue one'), different('Tuesday', '2'), same('18', 'eighteen apples'), same('星期二', '星期二。'), different('star', '18'),
  // Lists, ratios, intervals.
  same('(1, 2)', '(1,2)'), different('(1, 2)', '(2, 1)'), same('3:4', '3 : 4'), different('3:4', '4:3'), same('1, 2, 3', '(1, 2, 3)'), different('[0, 1)', '[0, 1]'), different('1, 2', '1, 2, 3'),
  // Numbers in words, English and Chinese.
  same('12', 'twelve'), same('25', 'twenty-five'), same('206', 'two hundred and six dollars'), same('1500', 'one thousand five hundred'), different('12', 'twenty'), same('1/2', 'one half'), same('0.75', 'three quarters'), same('1.5', 'one and a half'), same('24', '24 eggs'), same('12', 'a dozen'),
  same('12', '十二'), same('35', '三十五个'), same('2/3', '三分之二'), same('50%', '百分之五十'), same('0.5', '一半'), different('3', '三角形'), different('12', '二十'), same('2', '两个'), different('4', 'four-leaf clover'),
  // Repeating decimals.
  same('1/3', L`0.\overline{3}`), same('1/6', L`0.1\overline{6}`), same('1/3', '0.(3)'), same('2/3', '0.666...'), same('1/3', '0.333…'), same('1/7', L`0.\overline{142857}`), same('1', L`0.\overline{9}`), same('41/333', L`0.\overline{123}`), different('1/3', '0.333'), different('1/3', L`0.\overline{6}`), same('7/3', L`2.\bar{3}`), same('4/11', L`0.\overline{36}`), same('1/3', '0.3\u0305'),
  // Every form of one number.
  same('1200', '1.2e3'), same('1200', L`1.2 \times 10^{3}`), same('1200', '1,200.00'), same('0.75', '75 %'), same('3/4', L`75\%`), same('3/4', '0.750'), same('1 1/2', '3/2'), same('1 1/2', '150%'), same('-0.25', L`-\frac{1}{4}`), same('2/3', L`\dfrac{4}{6}`), same('2/3', L`\tfrac{2}{3}`), different('2/3', '0.67'), different('1200', '12000'),
  // Ratios.
  same('3:4', '6:8'), same('3 to 4', '3:4'), same('1:2:3', '2:4:6'), different('1:2:3', '1:2:4'), different('3:4', '3:5'), undecided('3:4', '3/4'), different('3:4', '4/5'), undecided('3:30', '1:10'), same('3:30', '3:30'), different('3:30', '3:35'), same('2比3', '4:6'),
  // Units.
  same('90 min', '1.5 h'), same('90 minutes', '1 hour 30 minutes'), same('1.5小时', '1小时30分钟'), same('1小时30分', '90分钟'), same('12 dollars', '$12'), same('$12', '12'), different('$12', '12 cents'), same('$12', '1200 cents'), same('63 inches', '5 ft 3 in'), same('36 km/h', '10 m/s'), same('60 mph', '60 miles per hour'), different('60 km/h', '60 m/s'), different('60 km/h', '60 km'), same('1 m^2', L`10000 \text{ cm}^2`), same('3 square meters', '3 m^2'), same('3平方米', L`3\text{ m}^2`), different('3 m', L`3 \text{ m}^2`), same('1 L', '1000 cubic centimeters'), same('1 L', '1000 ml'), same('2 weeks', '14 days'), different('2 weeks', '15 days'), different('$12', '€12'), same('12', '€12'), same('3.5元', '3元5角'), same('18 lbs', '18 pounds'),
  // Sets, lists in any order, points in theirs.
  same('1, 2, 3', '3, 1, 2'), same('{1, 2}', L`\{2, 1\}`), same('{1, 2}', '{1, 1, 2}'), undecided('1, 2', '1, 1, 2'), different('{1, 2}', '{1, 3}'), same('2 and 3', '3, 2'), same('2 or 3', 'x = 3 or x = 2'), same(L`\pm 3`, '-3, 3'), same('x = ±3', L`x = 3 \text{ or } x = -3`), different(L`\pm 3`, '3'), different('(1, 2)', '(1, 3)'), undecided('(1, 2)', '2, 1'), same('(1/2, 3)', '(0.5, 3)'), same('(1,200)', '(1, 200)'), undecided('1200', '(1,200)'), same('[1, 2, 3]', '(1, 2, 3)'), different('[1, 2, 3]', '[3, 2, 1]'), same('(1, 2), (3, 4)', '(3, 4), (1, 2)'), different('(1, 2), (3, 4)', '(2, 1), (3, 4)'), same('{5}', '5'), same('(x, 2x)', '(x, x + x)'), same(L`\emptyset`, '∅'), different(L`\emptyset`, '0'), same('1和2', '2和1'), same(L`(\sqrt{8}, 1)`, L`(2\sqrt{2}, 1)`),
  // Intervals.
  same('[0, 1)', L`[0,1)`), different('[0, 1)', '(0, 1]'), same('(0, 1)', '0 < x < 1'), different('(0, 1)', '0 < x ≤ 1'), same('(3, ∞)', 'x > 3'), same('x > 3', '3 < x'), same(L`(-\infty, 3]`, L`x \le 3`), different('x > 3', 'x >= 3'), same(L`(-\infty, 1) \cup (2, \infty)`, L`(2, \infty) \cup (-\infty, 1)`), same(L`x < 1 or x > 2`, L`(-\infty, 1) \cup (2, \infty)`), same('[1/2, 1)', '[0.5, 1)'), same(L`x \in [0, 2]`, '0 ≤ x ≤ 2'), different('[0, 2]', '(0, 2)'), same(L`\left(0, \sqrt{8}\right]`, L`(0, 2\sqrt{2}]`),
  // Expressions, exactly.
  same(L`2\sqrt{3}`, L`2 \sqrt{3}`), same(L`2\sqrt{3}`, L`\sqrt{12}`), same('2', L`\sqrt{4}`), same('x + 1', '1 + x'), same('x + 1', 'x+1'), undecided('6', '6x'), different('6', '7x'), same('2(x+1)', '2x + 2'), same('x^2 - 1', '(x-1)(x+1)'), different('x^2 - 1', '(x-1)^2'), same(L`\sqrt{8}`, '2 sqrt(2)'), same('√8', '2√2'), different('√8', '2√3'), same(L`\frac{1}{\sqrt{2}}`, L`\frac{\sqrt{2}}{2}`), same(L`\frac{1}{1+\sqrt{2}}`, L`\sqrt{2} - 1`), same(L`\sqrt{6}`, L`\sqrt{2}\sqrt{3}`), different(L`\sqrt{2}+\sqrt{3}`, L`\sqrt{5}`), same(L`\sqrt[3]{16}`, L`2\sqrt[3]{2}`), same(L`\sqrt[3]{-8}`, '-2'), same('2π', L`2\pi`), same(L`\frac{\pi}{2}`, '0.5π'), different('3.14', 'π'), different('2π', '6.28'), same('9π cm', '9π'), same('a/b + c/d', L`\frac{ad + bc}{bd}`), same(L`\frac{x^2-1}{x-1}`, 'x + 1'), same('2^10', '1024'), same('x^3·x^2', 'x^5'), different('x^3·x^2', 'x^6'), same('-(a - b)', 'b - a'), same('ab', 'b*a'), different('a + b', 'a - b'), same(L`\frac{3x}{4}`, '0.75x'), same('(x+y)^3', 'x^3 + 3x^2y + 3xy^2 + y^3'), different('(x+y)^3', 'x^3 + y^3'), same('n(n+1)/2', L`\frac{n^2+n}{2}`), same('√(4x + 8)', L`2\sqrt{x+2}`), same(L`\sqrt{50} + \sqrt{18}`, L`8\sqrt{2}`), same('x^{-1}', '1/x'), same('|-3|', '3'), different('sin(x)', 'cos(x)'), different(L`\sqrt{x^2}`, 'x'), same('e^2', 'e^{2}'), different('2^x', 'x^2'), same('1/3 x', '1/3 x'),
  // Expressions that cannot be decided: equal at every point tried, and not shown equal; or readable in two ways.
  undecided(L`\sin^2 x + \cos^2 x`, '1'), undecided('1/2x', L`\frac{x}{2}`), undecided('(√(x+1))^2', 'x + 1'), undecided(L`\sqrt{3 + 2\sqrt{2}}`, L`1 + \sqrt{2}`), undecided('2^x · 2^x', '4^x'), undecided('(1+i)^2', '2i'), different('π + e', 'e·π'), undecided('log(100)', '2'), undecided('9^9^9', L`9^{9^9}+0`), undecided('ln(x^2)', L`2 \ln x`),
  // Equations.
  same('5', 'x = 5'), same('x = 5', '5'), same('y = 2x + 1', '2x + 1 = y'), same('y = 2x + 1', '2x + 1'), same('y = 2x + 1', '2x - y + 1 = 0'), same('2x + 3y = 6', L`y = 2 - \frac{2}{3}x`), same('x + y = 3', '2x + 2y = 6'), different('x + y = 3', 'x + y = 4'), different('y = 2x + 1', 'y = 2x - 1'), undecided('x^2 + y^2 = 4', 'x^4 + y^4 = 16'), same('x^2 + y^2 = 25', '25 = y^2 + x^2'), undecided('x = 18', 'n = 18'), different('x = 18', 'n = 19'), undecided('x + y = 3', '3 - x'), same('f(x) = x^2', 'x^2'), same('x=5', 'x = 5.0'),
];
