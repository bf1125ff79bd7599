// Steps with the verdict that a careful reader would give, written for the tests of the syntax judge; the fact judge's are in testing-fact-corpus.ts.
// A finding is named by its code and the piece of text that it marks.

import type { NotCheckedReason } from '../core/judgement.ts';
import type { FindingCode } from './finding-codes.ts';

export interface CorpusStep {
  readonly text: string;
  /** Score, or why not checked. */
  readonly expected: number | NotCheckedReason;
  /** Code and marked text of every finding that costs, in the order of the text; for the fact judge of every equation. */
  readonly findings: readonly (readonly [FindingCode, string])[];
}

export const step = (text: string, expected: CorpusStep['expected'], ...findings: CorpusStep['findings']): CorpusStep => ({ text, expected, findings });
const L = String.raw;

export const SYNTAX_CORPUS: readonly CorpusStep[] = [
  // Well formed, terse or long.
  step('48/2 = 24', 1),
  step('24', 1),
  step('Ada buys 3 boxes of 4 pens, so she has 3 * 4 = 12 pens.', 1),
  step('First, find the price of one pen: $6 / 3 = $2. Then multiply by 5, which gives $10.', 1),
  step(L`The area is \(\frac{1}{2} \times 6 \times 4 = 12\) square metres.`, 1),
  step(L`\[ \text{Total} = 5x + 3(x - 2) = 8x - 6 \]`, 1),
  step('Tickets cost $5 and $6, so two of them cost $11.', 1),
  step('Let $x$ be the number of pens; then $2x + 3 = 11$.', 1),
  step('1) Add 3 and 4.\n2) Double the sum.', 1),
  step('The temperature falls from 5 to -3, a change of 5 - -3 = 8 degrees.', 1),
  step('The score is in [0, 1) for every step.', 1),
  step('She had had enough, so she sold all that that shop would take.', 1),
  step('He checked in in the afternoon at 3 p.m. and left at 5.', 1),
  step('So x^2 + 2x - 3 = 0 has the roots 1 and -3 :)', 1),
  step('**Total:** 5 + 3 = 8 apples', 1),
  step('Therefore, the answer is \\boxed{72}.', 1),
  step('The 1959 penny weighs 3 g.', 1),
  step('They spent an hour, used a union card and paid an honest price.', 1),
  step('```python\nprint([1, 2])  # a ( in a comment\n```', 1),
  step('小明有5个苹果，一共5+3=8个。', 1),
  // Brackets.
  step('(3 + 4 = 7', 0.7, ['bracket-unclosed', '(']),
  step('3 + 4) = 7', 0.7, ['bracket-unopened', ')']),
  step('[3 + 4) * 2 = 14', 0.7, ['bracket-mismatched', '[3 + 4)']),
  step('小明（有5个苹果，又买了3个。', 0.7, ['bracket-unclosed', '（']),
  step('She said “I have 5 pens.', 0.9, ['quote-unclosed', '“']),
  // LaTeX.
  step(L`The share is \frac{1}.`, 0.6, ['latex-missing-argument', L`\frac`]),
  step(L`The share is \frac{}{2}.`, 0.6, ['latex-missing-argument', L`\frac`]),
  step(L`The share is $\frac{1}{2$ of it.`, 0.7, ['bracket-unclosed', '{']),
  step(L`So \(3 + 4 = 7 pens are left.`, 0.6, ['maths-unclosed', L`\(`]),
  step(L`So 3 + 4 = 7\) pens are left.`, 0.6, ['maths-unopened', L`\)`]),
  step(L`\[ \left. x \right| + \left( 3 \]`, 0.7, ['latex-left-without-right', L`\left`]),
  step(L`So x lies in \(\left( \frac{1}{2}, 1 \right]\) here.`, 1),
  step(L`\begin{align} x &= 3`, 0.6, ['environment-unclosed', L`\begin`]),
  step('So frac{1}{2} of the pens are red.', 0.7, ['latex-missing-backslash', 'frac']),
  // Operators.
  step('3 + * 4 = 7', 0.5, ['operators-adjacent', '+ *']),
  step('5 + = 8', 0.5, ['operators-adjacent', '+ =']),
  step('So x = = 5.', 0.5, ['operators-adjacent', '= =']),
  step(L`\(3 \times \div 4 = 2\)`, 0.5, ['operators-adjacent', L`\times \div`]),
  step('3 + 4 =', 0.6, ['operator-dangling', '=']),
  step('2 * (3 + ) = 10', 0.6, ['operator-dangling', '+']),
  step('共有5 + × 3个', 0.5, ['operators-adjacent', '+ ×']),
  // Code.
  step('```python\nprint((1, 2)\n```', 0, ['code-bracket-unclosed', '(']),
  step('```python\nprint(1)', 0.7, ['code-fence-unclosed', '```']),
  // Words.
  step('The the answer is 72.', 0.8, ['word-doubled', 'The the']),
  step('We add we add we add the two numbers.', 0.5, ['phrase-repeated', 'We add we add we add']),
  step('We add the numbers. We add the numbers.', 0.5, ['phrase-repeated', 'We add the numbers.']),
  step('The result is qwrtpls.', 0.6, ['letter-soup', 'qwrtpls']),
  step('The tоtal is 5.', 0.7, ['mixed-script-word', 'tоtal']),
  step('The total is \ufffd\ufffd.', 0.6, ['unreadable-characters', '\ufffd\ufffd']),
  // Sentences.
  step('We add the pens.Then we subtract two.', 0.9, ['sentence-no-space', '.']),
  step('She has 3 pens,, and 4 books.', 0.9, ['punctuation-doubled', ',,']),
  step('He sells all pens. then he buys two books.', 0.95, ['sentence-no-capital', 'then']),
  step('He sells all pens. Then he buys two more books', 0.95, ['sentence-no-end-mark', 'books']),
  step('So she gave the', 0.7, ['ending-unfinished', 'the']),
  // Grammar.
  step('He go to the shop.', 0.8, ['grammar', 'go']),
  step('Ada have 5 pens.', 0.8, ['agreement-slip', 'Ada have']),
  step('How many pens does Mr. Bell have left? He don\'t know.', 0.8, ['grammar', 'don\'t']),
  step('These is the pens.', 0.8, ['agreement-slip', 'These is']),
  step('They was at home.', 0.8, ['grammar', 'was']),
  step('The answer are 72.', 0.8, ['agreement-slip', 'answer are']),
  step('There is 3 apples.', 0.8, ['agreement-slip', 'There is 3 apples']),
  step('She bought a apple and an banana.', 0.6, ['grammar', 'a'], ['grammar', 'an']),
  step('It takes a 8 minute walk.', 0.85, ['article-slip', 'a 8']),
  step('He has 3 apple left.', 0.8, ['noun-number-slip', '3 apple']),
  step('She buyed 5 pens.', 0.8, ['grammar', 'buyed']),
  step('He bought two loafs of bread.', 0.8, ['word-form-slip', 'loafs']),
  step('He did not went home.', 0.8, ['word-form-slip', 'did not went']),
  step('She would could buy pens.', 0.8, ['words-out-of-order', 'would could']),
  step('The shop that he came from is open, and what she was is clear.', 1),
  step('They are equal if and only if x is 3.', 1),
  step('How much would the pens cost?', 1),
  step('Each part is 21.5 km long. The last part is 4.5 km long.', 1),
  step('Pens the of costs five.', 0.8, ['words-out-of-order', 'the of']),
  // Not checked.
  step('', 'empty-step'),
  step('…', 'nothing-to-check'),
  step('小明有5个苹果，又买了3个。', 'language'),
  step('El perro come tres manzanas y la gata come dos con los demás.', 'language'),
];
