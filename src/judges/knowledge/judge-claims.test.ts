import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeClaims } from './judge-claims.ts';
import { openKnowledgeBase } from './knowledge-base.ts';

const base = openKnowledgeBase();
const verdicts = (text: string, prompt = ''): string[] => judgeClaims({ text, prompt, base }).map(({ verdict }) => verdict);

describe('claims', () => {
  it.each([
    'There are 60 minutes in an hour.', 'So each week has 7 days.', 'A decade is ten years.', '1 hour = 60 minutes', '100 cm = 1 m', '12 months make a year.', 'There are \\( 31 \\) days in March.', '**A week has 7 days.**',
    'The number of sides in a pentagon is 5.', 'A kilogram is 2.2 pounds.', 'The speed of light is about 300,000 km/s.', 'The value of pi is 3.14.', 'France\'s capital is Paris.', 'France is in Europe.', 'Each spider has 8 legs, so 3 spiders have 24 legs.',
    'February has 29 days.', 'A quarter is worth 25 cents.', '12 squared is 144.', 'The atomic number of carbon is six.', '三月有31天。', '1公里=1000米', '因为一小时有60分钟，所以乘以60。', '巴黎是法国的首都。', '蜘蛛有8条腿。', '日本位于亚洲。', '一打等于12个。',
  ])('supports %s', (text) => expect(verdicts(text)).toEqual(['supported']));

  it.each([
    'There are 100 minutes in an hour.', 'The hexagon has 8 sides.', 'Spiders have 6 legs.', 'Lyon is the capital of France.', 'The sum of the angles in a triangle is 190 degrees.', 'Water boils at 90 °C.', 'One mile is 1.9 km.', 'Kenya is in Asia.', 'A dozen is 13.',
    'The largest planet in the solar system is Saturn.', 'The day after Monday is Wednesday.', 'The Roman numeral for 50 is C.', '一小时等于100分钟。', '三角形有4条边。', '铁的化学符号是Au。', '巴黎是意大利的首都。',
  ])('contradicts %s', (text) => expect(verdicts(text)).toEqual(['contradicted']));

  it.each([
    'She works 5 days a week.', 'She works 5 days in a week.', 'He worked 40 hours this week.', 'There are 5 days in a work week.', 'A work week has 5 days.', 'Each week has 4 days off.', 'There are 20 school days in a month.', 'There are 4 weeks in a month.', 'The month has 30 days.',
    'He sleeps 8 hours a day.', 'A day at the office has 8 hours.', 'There are 5 days in a week, excluding weekends.', 'There are 10 hours in the day when the shop is open.', 'The week is 5 days.', 'She has 3 quarters and 2 dimes.', 'Three quarters is 30.', 'A quarter of the cake is 5 pieces.',
    'The capital of France is a beautiful city.', 'The former capital of Japan is Kyoto.', 'The economic capital of Australia is Sydney.', 'Paris is the capital of fashion.', 'Jordan is in Europe.', 'Half the number of days in a week is 3.5.', 'Twice the number of states in the USA is 100.',
    'If a week had 8 days, she would rest.', 'Suppose there are 8 days in a week.', 'There are not 8 days in a week.', 'Are there 8 days in a week?', 'Some think a week has 8 days.', 'The box is 12 inches.', 'The pool has 4 sides to paint.', 'The square has sides of 5.', '3 spiders have 24 legs.',
    'The hexagon has 4 sides painted.', 'Ann has 12 eggs, a dozen.', 'A dozen eggs is $3.', 'The area of the circle is 25.', 'Mercury is 3 inches long.', 'E = 21', 'The total number of hours per day is 8.', 'lunch and breaks each day is 1 hour.', 'There are 12 months left in the lease.',
    '她一周工作5天。', '这周她工作了40小时。', '如果一周有8天，她就休息。', '一周没有8天。', '一周有5个工作日。', '一个月有4周。', '法国的首都是一座美丽的城市。', '他一天学习3小时。',
  ])('contradicts nothing in %s', (text) => expect(verdicts(text)).not.toContain('contradicted'));

  it.each([
    ['A week has 7 days and a year has 12 months.', ['supported', 'supported']],
    ['A week has 7 days and 168 hours.', ['supported', 'supported']],
    ['A week has 7 days, and 160 hours.', ['supported', 'contradicted']],
    ['There are 60 minutes and 300 seconds in an hour.', ['supported', 'contradicted']],
    ['A cube has 6 faces, 10 edges and 8 vertices.', ['supported', 'contradicted', 'supported']],
    ['The capital of France is Paris and the capital of Germany is Rome.', ['supported', 'contradicted']],
    ['一周有7天，一天有25小时。', ['supported', 'contradicted']],
    ['三角形有3条边和4个角。', ['supported', 'contradicted']],
    ['正方体有6个面，12条棱以及8个顶点。', ['supported', 'supported', 'supported']],
    // What may be one quantity in two units proves nothing false.
    ['A leap year has 52 weeks and 2 days.', ['supported']],
    ['A year has 12 months and 30 days.', ['supported']],
    ['一年有52周和2天。', ['supported']],
    ['There are 8 hours and 30 minutes in a day.', []],
    ['A week has 7 days, 5 days of work.', ['supported']],
    ['A day has 24 hours, 8 hours for sleep.', ['supported']],
    ['A week has 7 days and 2 are off.', ['supported']],
    ['She is 5 feet and 3 inches.', []],
    ['小明有3个苹果和5个梨。', []],
  ])('reads every claim of %s', (text, expected) => expect(verdicts(text)).toEqual(expected));

  it('marks each value of a list up to its own end', () => {
    const text = 'So a cube has 6 faces, 12 edges and 8 vertices.';
    expect(judgeClaims({ text, prompt: '', base }).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'a cube has 6 faces', 'a cube has 6 faces, 12 edges', 'a cube has 6 faces, 12 edges and 8 vertices',
    ]);
  });

  it('lets the question set its own rules', () => {
    expect(verdicts('There are 5 days in a week.')).toEqual(['contradicted']);
    expect(verdicts('There are 5 days in a week.', 'On Planet X a week has five days.')).toEqual([]);
    expect(verdicts('A hexagon has 7 sides.', 'Each of the 7 sides is red.')).toEqual([]);
  });

  it('says what it did not find of things that all have, and nothing of others', () => {
    expect(verdicts('The capital of Atlantis is Poseidonis.')).toEqual(['not-found']);
    expect(verdicts('A box has 6 eggs.')).toEqual([]);
  });

  it('supports every count of its own and contradicts it with another value', () => {
    const facts = base.list(10_000).filter(({ value, text, unit }) => typeof value === 'number' && unit === '' && / (?:has|is) /.test(text.en) && !/ for |The /.test(text.en));
    fc.assert(fc.property(fc.constantFrom(...facts), fc.integer({ min: 2, max: 9 }), (fact, factor) => {
      const judged = judgeClaims({ text: fact.text.en, prompt: '', base });
      if (judged.length === 0) return;
      // A circle and a full circle have two facts that say the same.
      expect(judged[0]).toMatchObject({ verdict: 'supported', evidence: { value: fact.value } });
      if (typeof fact.value !== 'number' || fact.value === 0 || !/ [\d,.]+(?= |\.$)/.test(fact.text.en)) return;
      const wrong = fact.text.en.replace(/ [\d,.]*\d/, ` ${(fact.value * factor).toLocaleString('en-US', { maximumFractionDigits: 6 })}`);
      expect(judgeClaims({ text: wrong, prompt: '', base }).map(({ verdict }) => verdict)).not.toContain('supported');
    }), { numRuns: 300 });
  });
});
