// Tests against process: B explains like a book and forgets the centuries; C says next to nothing and passes everything.

import { codeExample } from '../code-example.ts';

export const leapYears = codeExample({
  id: 'leap-years',
  title: { en: 'Leap years, in Python', zh: '用 Python 判断闰年' },
  story: {
    en: 'The outcome is the share of unit tests that the code passes. A is explained and right; B reads just as well and fails two tests of six; C hardly says a word and passes all; D finds the rule in words and mistypes it in code.',
    zh: '结果奖励是代码通过单元测试的比例。A 有讲解也正确；B 读来同样流畅，六个测试却有两个不过；C 几乎不说话，全部通过；D 用文字说对了规则，代码却写错了。',
  },
  prompt:
    'Write a Python function is_leap(year) that returns True for leap years of the Gregorian calendar and False for all others. Years divisible by 4 are leap years, except for full centuries, which are leap years only when they are divisible by 400.',
  language: 'python',
  tests: `assert is_leap(2024) == True
assert is_leap(2023) == False
assert is_leap(2000) == True
assert is_leap(1900) == False
is_leap(2100) -> False
is_leap(1996) -> True`,
  responses: [
    `Step 1: A year that is divisible by 400 is a leap year, even though it is a full century.
Step 2: Every other full century is a common year, so years divisible by 100 are ruled out next.
Step 3: Of the years that remain, those divisible by 4 are leap years.
Step 4: The code asks the three questions in this order.
\`\`\`python
def is_leap(year):
    if year % 400 == 0:
        return True
    if year % 100 == 0:
        return False
    return year % 4 == 0
\`\`\``,
    `Step 1: A leap year keeps the calendar in step with the seasons by adding one day in February.
Step 2: The remainder operator tells whether a year is divisible by 4.
Step 3: A year is a leap year when this remainder is zero, so the function is one line long.
Step 4: The code returns the result of the comparison.
\`\`\`python
def is_leap(year):
    return year % 4 == 0
\`\`\``,
    `Step 1: Rule in one line.
Step 2: \`and\` binds tighter, brackets for \`or\`.
Step 3: Code.
\`\`\`python
def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
\`\`\``,
    `Step 1: Years divisible by 4 are leap years.
Step 2: Full centuries are not, unless they are divisible by 400.
Step 3: The code puts both rules together.
\`\`\`python
def is_leap(year):
    return year % 4 == 0 and year % 100 != 0 and year % 400 != 0
\`\`\``,
  ],
});
