// Steps for the parsers of the syntax judge, with the verdict that a careful reader would give: each fault with its rule and
// its place, and right steps that parsers are known to stumble over. For tests.

import type { CorpusStep } from './testing-corpus.ts';

const step = (text: string, expected: CorpusStep['expected'], ...findings: CorpusStep['findings']): CorpusStep => ({ text, expected, findings });
const L = String.raw;
const fenced = (language: string, ...lines: readonly string[]): string => ['```'.concat(language), ...lines, '```'].join('\n');

export const PARSER_CORPUS: readonly CorpusStep[] = [
  // LaTeX.
  step(L`So \(x^2^3 = 64\) holds.`, 0.6, ['latex-not-parsable', '^']),
  step(L`So \( x_{1} ^ \) is next.`, 0.6, ['latex-not-parsable', '^']),
  step(L`\[ a &= 3 + 4 \]`, 0.6, ['latex-not-parsable', '&']),
  step(L`The product is $3 \tims 4 = 12$.`, 0.7, ['latex-unknown-command', L`\tims`]),
  step(L`\[ \begin{aligned} a &= 3 + 4 \\ &= 7 \end{aligned} \]`, 1),
  step(L`\[ \begin{multline} a + b \end{multline} \]`, 1),
  step(L`So 20% of \(80%\) costs \($16\).`, 1),
  step(L`Therefore, each pays $\boxed{$14}$ for the meal.`, 1),
  step(L`It follows that \(\sqrt[3]{8} = 2\) and $\left\lfloor 3.7 \right\rfloor = 3$.`, 1),
  step(L`\[ \underbrace{3 + 4}_{7} \cdot \overline{AB} \approx \pi r^2 \]`, 1),
  step(L`\(\text{Cost} = 3 \times \$5 = \$15\)`, 1),
  // Plain arithmetic.
  step('So 2 + 3 4 = 9.', 0.6, ['expression-not-parsable', '2 + 3 4']),
  step('We get 5 * () = 0.', 0.6, ['expression-not-parsable', '5 * ()']),
  step('This is 3 + 4 * (5 6) = 7.', 0.6, ['expression-not-parsable', '3 + 4 * (5 6)']),
  step('He walks 1 1/2 + 2 1/2 = 4 miles.', 1),
  step('That is 12 000 + 3 000 = 15 000 people.', 1),
  step('In all 5 x 3 + 2(4 + 1) = 25 tiles.', 1),
  step('She pays $1,200 / 4 = $300, or 25% of it.', 1),
  step('5 apples + 3 apples = 8 apples', 1),
  step('So 3^2 + 4^2 = 5^2, as 9 + 16 = 25.', 1),
  step('Between 10-15 and 20-25 minutes, on 9/10/2024, page 3-4.', 1),
  // Code.
  step(fenced('python', 'def add(a, b)', '    return a + b'), 0.25, ['code-missing', ')']),
  step(fenced('python', 'def total(prices):', '    result = 0', '    for price in prices', '        result += price', '    return result'), 0.4, ['code-missing', 's']),
  step(fenced('python', 'for i in range(10:', '    print(i)'), 0.25, ['code-missing', '0']),
  step(fenced('python', 'x = = 3', 'y = 4'), 0.25, ['code-error', '=']),
  step(fenced('python', 'def area(w, h):', '    """Width times height."""', '    return w * h  # a ) in a comment', '', 'print(area(3, 4))'), 1),
  step(fenced('', 'import math', 'print(math.sqrt(16))'), 1),
  step(fenced('python', '>>> 3 + 4', '7'), 1),
  step(fenced('javascript', 'function add(a, b) {', '  return a + b;', '}', 'console.log(add(1, 2));'), 1),
  step(fenced('js', 'function add(a, b {', '  return a + b;', '}'), 0.33, ['code-missing', 'b']),
  step(fenced('js', 'const total = ;'), 0, ['code-error', '=']),
  step(fenced('java', 'int x = (3 + 4;'), 0.6, ['code-bracket-unclosed', '(']),
  step(fenced('java', 'int x = 3 + 4);'), 0.6, ['code-bracket-unopened', ')']),
  step('def add(a, b):\n    return a + b', 1),
  step('def add(a, b)\n    return a + b', 0.25, ['code-missing', ')']),
  step('if (x > 0) {\n  console.log(x);', 0.25, ['code-missing', ';']),
  step('First compute `total(3` and print it.', 1),
  step(fenced('text', 'no ( code'), 'language'),
  // Grammar.
  step('Then he multiply 5 by 3.', 0.8, ['grammar', 'multiply']),
  step('We has to divide the total by 4.', 0.8, ['grammar', 'has']),
  step('She has took 3 of the pens.', 0.8, ['grammar', 'took']),
  step('He should of bought more pens.', 0.8, ['grammar', 'should of']),
  step('The dog wagged it\'s tail twice.', 0.8, ['grammar', 'it\'s']),
  step('Their are 5 pens in the box.', 0.8, ['words-out-of-order', 'Their are']),
  step('This box is more heavier than that one.', 0.8, ['grammar', 'more heavier']),
  step('It cost him 5 dollars more then before.', 0.8, ['grammar', 'then']),
  step('She waited for a hour.', 0.8, ['grammar', 'a']),
  step('He will can buy 3 pens.', 0.8, ['grammar', 'will can']),
  step('She bought pens ,and then books.', 0.9, ['grammar', ' ,']),
  step('She recieved 5 pens from him.', 0.9, ['spelling', 'recieved']),
  step('We substract 5 from 12.', 0.9, ['spelling', 'substract']),
  step('He go to the shop and buyed 3 apple.', 0.4, ['grammar', 'go'], ['grammar', 'buyed'], ['noun-number-slip', '3 apple']),
  // Right English that checkers stumble over.
  step('Kassidy and Mazie grow zorbles in Quindale.', 1),
  step('The grey box costs 5 pence, and the colour does not matter afterwards.', 1),
  step('She hand washes them every 4 weeks.', 1),
  step('We can find out how many there are yet.', 1),
  step('Kimo has 3 classes per day, each lasting 1 hour.', 1),
  step(L`Solve for A: A = 26 + 4 = 30, so \(A\) is 30.`, 1),
  step('The speed is 20 km/h, which is 5.6 m/s or 12.4 mph.', 1),
  step(L`Let \(x\) be a \(4\)-digit number; then frac means nothing here.`, 1),
  step('Each pays 10$ for the tickets, i.e. 5 per person.', 1),
  step('It takes 1800/600=3 2-week intervals, and 2 mangos and a betta fish are too small this easter.', 1),
  step('May will make 6 scarves, and Will paid 30 dollars for them.', 1),
  step('She has 3 thank you cards to mail.', 1),
  step('There are $50/$10 = 5 $10 bills, and the gym has 2 ellipticals and 7 legos.', 1),
  step('She will can 492 fish with primer that is $24 a gallon.', 1),
  step('Since she spent $7 in all, the popsicle sticks cost 50 cents.', 1),
];
