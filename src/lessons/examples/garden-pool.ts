// The unit trap: litres, cubic metres, minutes and hours, and two mistakes that cancel.

import { mathsExample } from '../maths-example.ts';

export const gardenPool = mathsExample({
  id: 'garden-pool',
  title: { en: 'Filling a pool', zh: '给泳池注水' },
  story: {
    en: 'A minds every unit; B makes two unit mistakes that cancel, and is right by luck; C takes minutes for hours; D takes a cubic metre for 100 litres, in many words.',
    zh: 'A 每个单位都照顾到；B 两处单位错误恰好抵消，碰巧答对；C 把分钟当成小时；D 用很多话把一立方米当成 100 升。',
  },
  prompt: 'A garden pump delivers 90 litres of water per minute. How many hours does it take to fill a pool of 27 cubic metres?',
  answer: '5',
  responses: [
    `The pool holds 27 cubic metres, and that is 27 * 1000 = 27000 litres.
The pump delivers 90 litres per minute, so it has to run for 27000 / 90 = 300 minutes.
An hour has 60 minutes, so filling the pool takes 300 / 60 = 5 hours.
The answer is 5 hours.`,
    `One cubic metre is 100 litres, so the pool holds 27 * 100 = 2700 litres.
The pump needs 2700 / 90 = 30 minutes for this.
To get hours, we divide by 6, so it takes 30 / 6 = 5 hours.
The answer is 5 hours.`,
    `The pump delivers 90 litres per minute, and the pool holds 27 * 1000 = 27000 litres.
Filling it takes 27000 / 90 = 300 minutes = 300 hours, so the pump has to run for 300 hours.
The answer is 300 hours.`,
    `In order to solve this problem, we need to compare the volume of the pool with the rate of the pump.
The volume of the pool is given in cubic metres, while the rate is given in litres, so a conversion is necessary.
As one cubic metre contains 100 litres, the pool contains 27 * 100 = 2700 litres of water.
Dividing the volume by the rate gives 2700 / 90 = 30, so the pump has to run for 30 minutes.
Finally, we express this time in hours: 30 / 60 = 0.5.
In conclusion, the pump takes 0.5 hours to fill the pool.`,
  ],
});
