// Right by luck: B adds people to grams and still ends at the right number of bags.

import { mathsExample } from '../maths-example.ts';

export const pancakes = mathsExample({
  id: 'pancakes',
  title: { en: 'Flour for pancakes', zh: '煎饼要多少面粉' },
  story: {
    en: 'A and D are right, one in words, one in bare equations; B adds people to grams and is right by luck; C does everything well and rounds the wrong way at the end.',
    zh: 'A 和 D 都正确，一个用文字，一个只列算式；B 把人数和克数相加，碰巧答对；C 每步都对，最后却往错误的方向取整。',
  },
  prompt:
    'Nora has a pancake recipe for 6 people that takes 450 grams of flour. She cooks for 10 people and still has 200 grams of flour at home. Flour is sold in bags of 250 grams. How many bags does she have to buy?',
  answer: '3',
  responses: [
    `1. One person needs 450 / 6 = 75 grams of flour.
2. Ten people need 75 * 10 = 750 grams of flour.
3. Nora already has 200 grams, so she is short of 750 - 200 = 550 grams.
4. Two bags hold 2 * 250 = 500 grams, which is not enough.
5. Three bags hold 3 * 250 = 750 grams, so she has to buy 3 bags.`,
    `1. The recipe takes 450 grams of flour for 6 people.
2. She cooks for 10 - 6 = 4 people more, so she needs 450 + 4 = 454 grams of flour.
3. She has 200 grams at home, which makes 454 + 200 = 654 grams.
4. A bag holds 250 grams, and 654 / 250 = 2.616, which is about 3.
The answer is 3.`,
    `1. One person needs 450 / 6 = 75 grams of flour.
2. Ten people therefore need 75 * 10 = 750 grams of flour.
3. She has 200 grams at home, so 750 - 200 = 550 grams are missing.
4. The number of bags is 550 / 250 = 2.2, and rounded to the nearest whole number this is 2.
The answer is 2.`,
    `450 / 6 = 75
75 * 10 = 750
750 - 200 = 550
550 / 250 = 2.2, that is 3 bags`,
  ],
});
