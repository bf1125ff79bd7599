// The mean of two speeds is not the mean speed: a misreading with faultless arithmetic.

import { mathsExample } from '../maths-example.ts';

export const bikeRide = mathsExample({
  id: 'bike-ride',
  title: { en: 'There and back by bike', zh: '骑车往返' },
  story: {
    en: 'A divides the whole way by the whole time; B takes the mean of the two speeds, fluently and wrongly; C is right by a formula and says nothing; D gets the last division wrong.',
    zh: 'A 用总路程除以总时间；B 流畅地取两个速度的平均数，错了；C 直接套公式，正确但不加说明；D 最后一步除法算错。',
  },
  prompt:
    'Ida cycles 36 km to a lake at 12 km per hour and rides the same way back at 18 km per hour. What is her average speed for the whole ride, in km per hour?',
  answer: '14.4',
  responses: [
    `Step 1: The way to the lake takes 36 / 12 = 3 hours.
Step 2: The way back takes 36 / 18 = 2 hours.
Step 3: The whole ride is 36 + 36 = 72 km long and takes 3 + 2 = 5 hours.
Step 4: The average speed is 72 / 5 = 14.4 km per hour. The answer is 14.4.`,
    `Step 1: Ida rides the same distance twice, once at 12 km per hour and once at 18 km per hour.
Step 2: Both parts of the ride are equally long, so both speeds count the same.
Step 3: The sum of the two speeds is 12 + 18 = 30.
Step 4: The average speed is 30 / 2 = 15 km per hour. The answer is 15.`,
    `2 * 12 * 18 = 432
12 + 18 = 30
432 / 30 = 14.4`,
    `Step 1: To the lake Ida needs 36 / 12 = 3 hours.
Step 2: Back home she needs 36 / 18 = 2 hours.
Step 3: In all she rides 36 + 36 = 72 km in 3 + 2 = 5 hours.
Step 4: Her average speed in km per hour is 72 / 5 = 14.2. The answer is 14.2.`,
  ],
});
