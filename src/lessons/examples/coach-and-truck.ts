// In Chinese: 2.4 hours are not 2 hours and 40 minutes, which the model doubts although every equation is true; a forgotten head
// start it does not see. Only the outcome can tell.

import { mathsExample } from '../maths-example.ts';

export const coachAndTruck = mathsExample({
  id: 'coach-and-truck',
  title: { en: 'When do they meet? (in Chinese)', zh: '两车何时相遇' },
  story: {
    en: 'A and D are right but leave brackets open; B takes 2.4 hours for 2 hours and 40 minutes, which the model alone doubts; C forgets the head start, and no judge sees it: mix in the outcome by λ.',
    zh: 'A 和 D 正确，但括号没有闭合；B 把 2.4 小时当成 2 小时 40 分，只有模型起了疑心；C 忘了客车先行一小时，三个评判都没看出来，要用 λ 引入结果奖励。',
  },
  prompt:
    '甲、乙两地相距450千米。客车从甲地开往乙地，每小时行90千米；客车出发1小时后，货车从乙地开往甲地，每小时行60千米。货车出发后多少分钟两车相遇？',
  answer: '144',
  responses: [
    `客车先行1小时（行了 90 × 1 = 90 千米。
货车出发时，两车相距 450 - 90 = 360 千米。
两车每小时共行 90 + 60 = 150 千米。
相遇需要（360 ÷ 150 = 2.4 小时。
2.4小时等于 2.4 × 60 = 144 分钟，答案是 144。`,
    `客车先行1小时，行了90千米，这时两车相距 450 - 90 = 360 千米。
两车相向而行，每小时共行 90 + 60 = 150 千米。
因此相遇需要 360 ÷ 150 = 2.4 小时，也就是2小时40分。
换算成分钟是 2 × 60 + 40 = 160 分钟，答案是 160。`,
    `两车相向而行，每小时共行 90 + 60 = 150 千米。
两地相距450千米（全程，所以相遇需要 450 ÷ 150 = 3 小时。
3小时等于 3 × 60 = 180 分钟，答案是 180。`,
    `450 - 90 = 360
360 ÷ (90 + 60 = 2.4
2.4 × 60 = 144`,
  ],
  repair: { crowned: 2, change: { lambda: 0.5 } },
});
