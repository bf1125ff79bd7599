// Form beats substance: the default weights crown a polished wrong answer over right ones that never close a bracket.

import { mathsExample } from '../maths-example.ts';

export const blackFriday = mathsExample({
  id: 'black-friday',
  title: { en: 'Up 25%, down 25%', zh: '先涨 25%，再降 25%' },
  story: {
    en: 'A and D are right but never close a bracket; B says fluently that the two changes cancel, and its one equation is false; C is polished, slips in its last subtraction and wins, until syntax is dragged to 0.',
    zh: 'A 和 D 都对，但括号从不闭合；B 流畅地说一涨一降互相抵消，唯一的等式却不成立；C 行文工整，最后一步减法算错却得第一，直到语法的权重拖到 0。',
  },
  prompt:
    'A camera costs $480. In October the shop raises the price by 25%. On Black Friday it takes 25% off the new price. What does the camera cost on Black Friday, in dollars?',
  answer: '450',
  responses: [
    String.raw`In October the price rises (by a quarter, so the camera costs \(480 \times 1.25 = 600 dollars.

On Black Friday the shop takes off (again a quarter \(600 \times 0.25 = 150 dollars.

The camera now costs (in the sale \(600 - 150 = 450 dollars.

The answer is \(\boxed{450}.`,
    `The shop first raises the price of the camera by 25% and then lowers it by 25%.
These two changes have the same size and opposite directions, so they cancel each other.
In numbers, the price on Black Friday is 480 * 1.25 * 0.75 = 480 dollars, which is what the camera cost at the beginning.
Therefore, the camera costs $480 on Black Friday.`,
    `First, we find by how much the price rises in October.
A quarter of the price is 480 * 0.25 = 120 dollars.
After the rise the camera costs 480 + 120 = 600 dollars.
Next, we find the discount on Black Friday.
A quarter of the new price is 600 * 0.25 = 150 dollars.
Finally, we take the discount off, and the camera costs 600 - 150 = 470 dollars.
The answer is $470.`,
    `oct: [480 * 1.25 = 600 (up 25%
black friday: [600 * 0.75 = 450 (down 25%
so: [450 (dollars`,
  ],
  repair: { crowned: 2, change: { weightPoints: [0, 71, 29] } },
});
