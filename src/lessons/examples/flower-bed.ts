// Geometry, and judges at one with the outcome: both right answers stand above both wrong ones.

import { mathsExample } from '../maths-example.ts';

export const flowerBed = mathsExample({
  id: 'flower-bed',
  title: { en: 'A path around a flower bed', zh: '花坛四周的小路' },
  story: {
    en: 'A subtracts two areas; B forgets that the path lies on both sides; C goes around and adds the corners, short and right; D gets one product wrong.',
    zh: 'A 用两个面积相减；B 忘了小路两边都有；C 沿边一圈再加四个角，简短而正确；D 算错一个乘积。',
  },
  prompt:
    'A rectangular flower bed is 14 m long and 9 m wide. A gravel path 1 m wide runs around the outside of the bed. What is the area of the path in square metres?',
  answer: '50',
  responses: [
    String.raw`The area of the flower bed is $14 \times 9 = 126$ square metres.

The path adds 1 metre on each side, so with it the bed is $14 + 1 + 1 = 16$ metres long and $9 + 1 + 1 = 11$ metres wide.

With the path the area is $16 \times 11 = 176$ square metres.

The path covers $176 - 126 = 50$ square metres, so the answer is $\boxed{50}$.`,
    String.raw`The flower bed has an area of $14 \times 9 = 126$ square metres.

The path makes it 1 metre longer and 1 metre wider, which is 15 by 10 metres, or 150 square metres.

The difference is $150 - 126 = 24$ square metres.

The answer is $\boxed{24}$.`,
    `Around: 2 * (14 + 9) = 46
Corners: 4 * 1 = 4
Path: 46 + 4 = 50`,
    `1. The flower bed covers 14 * 9 = 126 square metres.
2. The path makes the rectangle 14 + 2 = 16 m long and 9 + 2 = 11 m wide.
3. Bed and path together cover 16 * 11 = 166 square metres.
4. The path alone covers 166 - 126 = 40 square metres.
The answer is 40.`,
  ],
});
