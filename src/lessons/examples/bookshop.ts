// In Chinese: change at a bookshop, for the model that reads Chinese.

import { mathsExample } from '../maths-example.ts';

export const bookshop = mathsExample({
  id: 'bookshop',
  title: { en: 'Change at the bookshop (in Chinese)', zh: '书店找零' },
  story: {
    en: 'A is right; B adds wrongly and forgets the discount; C slips in the first product and carries it forward; D is right behind polite padding and leaves a bracket open.',
    zh: 'A 正确；B 加错了总价，还忘了优惠；C 第一个乘积算错并一路带下去；D 正确，但客套话很多，还漏了半个括号。',
  },
  prompt:
    '一本练习册18元，一支钢笔25元。小雨买了4本练习册和3支钢笔，书店正在做活动，每单满100元减20元。她付了200元，应找回多少元？',
  answer: '73',
  responses: [
    `第一步：4本练习册需要 18 × 4 = 72 元。
第二步：3支钢笔需要 25 × 3 = 75 元。
第三步：一共是 72 + 75 = 147 元。
第四步：满100元减20元，实付 147 - 20 = 127 元。
第五步：应找回 200 - 127 = 73 元。答案是 73。`,
    `小雨买了两种文具，我们分别计算它们的价钱。
4本练习册的价钱是 18 × 4 = 72 元，3支钢笔的价钱是 25 × 3 = 75 元。
两种文具一共需要 72 + 75 = 137 元。
她付了200元，因此应找回 200 - 137 = 63 元。
答案是 63。`,
    `第一步：4本练习册需要 18 × 4 = 62 元。
第二步：3支钢笔需要 25 × 3 = 75 元。
第三步：一共是 62 + 75 = 137 元，满100元减20元后是 137 - 20 = 117 元。
第四步：应找回 200 - 117 = 83 元。答案是 83。`,
    `首先，我们需要认真阅读题目，弄清楚题目要求的是什么。
这道题考查的是购物中的计算，解题时一定要细心，不能遗漏任何条件。
练习册和钢笔（一共需要 18 × 4 + 25 × 3 = 147 元。
因为147元超过了100元，所以可以减20元，实际付 147 - 20 = 127 元。
接下来，我们再检查一遍前面的步骤，确认没有问题。
综上所述，应找回 200 - 127 = 73 元。
答案是 73。`,
  ],
});
