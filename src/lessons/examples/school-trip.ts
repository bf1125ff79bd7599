// One right, one slip carried forward, one fluent misreading, one padded: four curves that part company one by one.

import { mathsExample } from '../maths-example.ts';

export const schoolTrip = mathsExample({
  id: 'school-trip',
  title: { en: 'A school trip', zh: '学校旅行' },
  story: {
    en: 'A is right; B slips in one product and carries it to the end; C reads smoothly but buys everyone a child’s ticket; D is right under a lot of padding.',
    zh: 'A 正确；B 算错一个乘积并一路带到最后；C 行文流畅，却给所有人买了儿童票；D 正确，但掺了许多空话。',
  },
  prompt:
    'Year 6 goes to the science museum: 126 children and 9 teachers. A coach seats 45 people and costs $240 for the day. A ticket costs $7 for a child and $11 for a teacher. How much does the whole trip cost?',
  answer: '1701',
  responses: [
    `Step 1: The number of people who travel is 126 + 9 = 135.
Step 2: Each coach seats 45 people, so the school needs 135 / 45 = 3 coaches.
Step 3: The coaches cost 3 * 240 = $720.
Step 4: The children's tickets cost 126 * 7 = $882.
Step 5: The teachers' tickets cost 9 * 11 = $99.
Step 6: The whole trip costs 720 + 882 + 99 = $1701. The answer is 1701.`,
    `Step 1: There are 126 + 9 = 135 people to transport.
Step 2: One coach takes 45 people, so 135 / 45 = 3 coaches are enough.
Step 3: Three coaches cost 3 * 240 = $720.
Step 4: The tickets for the children cost 126 * 7 = $862.
Step 5: The tickets for the teachers cost 9 * 11 = $99.
Step 6: Together this is 720 + 862 + 99 = $1681. The answer is 1681.`,
    `To begin with, we count everyone who travels, and 126 + 9 = 135 people need a seat.
A coach carries 45 people, so the school books 135 / 45 = 3 coaches, and these cost 3 * 240 = $720.
Everyone who travels also needs a ticket, and at $7 for a ticket this comes to $945.
Coaches and tickets together come to $1665.
Therefore, the whole trip costs $1665.`,
    `Let us think about this problem carefully and step by step, so that nothing is missed.
First of all, it is important to understand what the question really asks us to find.
The question asks for the cost of the whole trip, and this cost is made up of the coaches and of the tickets.
There are 126 + 9 = 135 people, 135 / 45 = 3 coaches are needed, and they cost 3 * 240 = $720.
The tickets cost 126 * 7 = $882 for the children and 9 * 11 = $99 for the teachers.
It is always a good habit to look back at the work and to make sure that every step makes sense.
Now that everything has been checked, we can add the amounts with confidence: 720 + 882 + 99 = $1701.
So the final answer to the question is $1701.`,
  ],
});
