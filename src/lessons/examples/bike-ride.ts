// Fluency beats truth: the default weights put two wrong answers in clean English ahead of two right ones that are badly written.

import { mathsExample } from '../maths-example.ts';

export const bikeRide = mathsExample({
  id: 'bike-ride',
  title: { en: 'There and back by bike', zh: '骑车往返' },
  story: {
    en: 'A is right, but its formulas have lost their backslashes; C is right in broken English; B takes the mean of the two speeds, fluent and wrong; D gets its last division wrong. Clean English puts both wrong ones ahead, B first, until fact is dragged to 75.',
    zh: 'A 正确，但公式丢了反斜杠；C 正确，英语却磕磕绊绊；B 取两个速度的平均数，流畅却错误；D 最后一步除法算错。行文通顺让两个错误回答领先，B 居首，直到事实的权重拖到 75。',
  },
  prompt:
    'Ida cycles 36 km to a lake at 12 km per hour and rides the same way back at 18 km per hour. What is her average speed for the whole ride, in km per hour?',
  answer: '14.4',
  responses: [
    `Step 1: With $t = frac{s}{v}$ the way there takes $frac{36}{12}$ hours, 36 / 12 = 3.
Step 2: With $t = frac{s}{v}$ the way back takes $frac{36}{18}$ hours, 36 / 18 = 2.
Step 3: The whole ride takes $frac{36}{12} + frac{36}{18}$ hours, 3 + 2 = 5, for 36 + 36 = 72 km.
Step 4: The average speed is $frac{72}{5}$ km per hour, 72 / 5 = 14.4. The answer is $boxed{14.4}$.`,
    `Ida covers the same distance twice, once at 12 km per hour and once at 18 km per hour.
Because both parts of the ride are equally long, both speeds count the same.
The average speed of the whole ride is therefore the number in the middle between the two speeds.
The middle between 12 and 18 is 15, so her average speed is 15 km per hour.
The answer is 15.`,
    `It take 36 / 12 = 3 hours to the the lake, so she need many hour.
Back it is more faster. It take 36 / 18 = 2 hours, so she need not so many hour.
In all it is 36 + 36 = 72 km and 3 + 2 = 5 hours, so she go many hour. It make 72 / 5 = 14.4.`,
    `The way to the lake takes 36 / 12 = 3 hours.
The way back takes 36 / 18 = 2 hours.
The whole ride is 36 + 36 = 72 km long and takes 3 + 2 = 5 hours.
The average speed in km per hour is 72 / 5 = 14.2.
The answer is 14.2.`,
  ],
  repair: { crowned: 1, change: { weightPoints: [9, 16, 75] } },
});
