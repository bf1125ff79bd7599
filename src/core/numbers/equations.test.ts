import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findEquations } from './equations.ts';
import { unitLettersOf } from './known-units.ts';

/** `left = right verdict (computed)` of each equation, for short tables. */
function summary(text: string): string[] {
  return findEquations(text).map(({ left, right, verdict, computed }) => `${left.text} | ${right.text} | ${verdict} | ${computed}`);
}

describe('findEquations reads the forms of real model output', () => {
  const TRUE: readonly [string, string][] = [
    ['She sold 48/2 = 24 clips in May.', '24'],
    ['He earns 9 * 2 = $18 every day.', '18'],
    ['A wall of 40 x 3 = 120 bricks', '120'],
    ['In total 12 × 4 = 48.', '48'],
    ['Each gets 36 ÷ 4 = 9 sweets', '9'],
    ['That leaves 20 − 5 = 15', '15'],
    ['\\( 1/3 \\times 18 = 6 \\)', '6'],
    ['\\[ \\frac{240}{18 - 3} = 16 \\]', '16'],
    ['$\\frac{1}{2} \\cdot 30 = 15$', '15'],
    ['495 students * $15/student = $7425', '7425'],
    ['70 mph - 55 mph = 15 mph', '15'],
    ['25% of 80 = 20', '20'],
    ['25\\% of 80 = 20', '20'],
    ['1/2 of 30 = 15', '15'],
    ['so the store paid 4,000 + 500 = 4,500 dollars', '4500'],
    ['$14{,}000 + 1{,}000 = 15{,}000$', '15000'],
    ['\\boxed{150 \\div 3 = 50}', '50'],
    ['\\( 2 \\text{ checks/month} \\times 12 \\text{ months/year} = 24 \\text{ checks/year} \\)', '24'],
    ['10 (last night) + 45 (today) = 55', '55'],
    ['2(3 + 4) = 14', '14'],
    ['(120 - 36) / 2 = 42 pages', '42'],
    ['2^3 + 1 = 9', '9'],
    ['5² = 25', '25'],
    ['2**4 = 16', '16'],
    ['2 1/2 + 1/2 = 3', '3'],
    ['5! = 120', '120'],
    ['There are 4! - 1 = 23 others', '23'],
    ['\\frac{5!}{2! \\cdot 3!} = 10', '10'],
    ['12 + 3 = 15!', '15'],
    ['18 = 9 * 2', '18'],
    ['5 times 3 = 15', '15'],
    ['100 divided by 8 = 12.5', '12.5'],
    ['３×４＝12', '12'],
    ['她有3个苹果+4个苹果=7个苹果', '7'],
    ['0.1 + 0.2 = 0.3', '0.3'],
    ['5 * -2 = -10', '-10'],
    ['50 / 200 = 25%', '0.25'],
    ['5/20 * 100 = 25%', '25'],
    ['50 cents * 4 = $2', '200'],
    ['30 minutes + 60 minutes = 1.5 hours', '1.5'],
    ['**3 + 4 = 7**', '7'],
    ['- 3 + 4 = 7', '7'],
  ];
  it.each(TRUE)('%s', (text, computed) => {
    const found = findEquations(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.verdict).toBe('true');
    expect(found[0]?.computed).toBe(computed);
  });

  const FALSE: readonly [string, string][] = [
    ['48/2 = 25', '24'],
    ['5! = 121', '120'],
    ['2/5 * 4000 = 800 gallons', '1600'],
    ['75 + 40 + 3 = $120', '118'],
    ['\\( 5 \\times \\$30 = \\$160 \\)', '150'],
    ['15 (\\text{light}) + 45 (\\text{dark}) = 70', '60'],
    ['25% of 80 = 30', '20'],
    ['0.5 * 30 = 16', '15'],
    ['10 / 4 = 2.6', '2.5'],
    ['3+4=8', '7'],
    ['3×4=13', '12'],
  ];
  it.each(FALSE)('%s is false', (text, computed) => {
    const found = findEquations(text);
    expect(found.map(({ verdict }) => verdict)).toEqual(['false']);
    expect(found[0]?.computed).toBe(computed);
  });

  const ROUNDED: readonly string[] = ['10/3 = 3.33', '75 miles / 55 mph = 1.4 hours', '50 / 12 = 4 full boxes', '240/18 ≈ 13.33', '0.67 * 100 = 66.67', '22/7 \\approx 3.14'];
  it.each(ROUNDED)('%s is rounded', (text) => {
    expect(findEquations(text).map(({ verdict }) => verdict)).toEqual(['rounded']);
  });
});

describe('units', () => {
  const verdicts = (text: string, letters = ''): string[] => findEquations(text, new Set(letters)).map(({ verdict, computed }) => `${verdict} ${computed}`);

  it.each<[string, string]>([
    ['450 / 6 = 75 g', 'true 75'], ['450 g / 6 = 75 g', 'true 75'], ['3 m × 4 m = 12 m²', 'true 12'], ['3 m * 4 m = 12 m^2', 'true 12'], ['3 h × 60 = 180 min', 'true 180'],
    ['1.5 h = 90 min', 'true 90'], ['So 1.5 hours = 90 minutes.', 'true 90'], ['2 km + 300 m = 2300 m', 'true 2300'], ['2 km + 300 m = 2.3 km', 'true 2.3'],
    ['60 km/h × 3 h = 180 km', 'true 180'], ['120 km / 2 h = 60 km/h', 'true 60'], ['5 m/s * 4 s = 20 m', 'true 20'], ['4 pounds - 6 ounces = 58 ounces', 'true 58'],
    ['2小时+30分钟=150分钟', 'true 150'], ['2500克=2.5千克', 'true 2.5'], ['20 °C + 5 °C = 25 °C', 'true 25'], [String.raw`\(450 \div 6 = 75 \text{ g}\)`, 'true 75'],
    ['100 min = 1.67 h', 'rounded 5/3'], ['90 min / 60 = 1.5 h', 'true 1.5'], ['3 square meters = 30000 square centimeters', 'true 30000'], ['1.5 L - 300 ml = 1200 ml', 'true 1200'],
    ['2 weeks = 14 days', 'true 14'], ['100 min ≈ 1.7 h', 'rounded 5/3'], ['150 min = 30 min + 2 h', 'true 150'],
  ])('%s: %s', (text, expected) => {
    expect(verdicts(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['90 min = 2 h', 'false 1.5'], ['So 90 minutes = 2 hours.', 'false 1.5'], ['2 km + 300 m = 2400 m', 'false 2300'], ['2 km + 300 m = 302 m', 'false 2300'], ['3 h × 60 = 190 min', 'false 180'],
    ['3 m + 4 m = 8 m', 'false 7'], ['450 g / 6 = 76 g', 'false 75'], ['48/2 = 25 clips', 'false 24'], ['450 grams / 6 = 76 grams', 'false 75'], ['1.5 L - 300 ml = 1000 ml', 'false 1200'], ['2500 g = 25 kg', 'false 2.5'], ['2小时+30分钟=140分钟', 'false 150'],
    [String.raw`\(450 \div 6 = 76 \text{ g}\)`, 'false 75'],
  ])('%s: %s', (text, expected) => {
    expect(verdicts(text)).toEqual([expected]);
  });

  it('takes a letter for a unit where the question does', () => {
    expect(verdicts('450 / 6 = 76 g')).toEqual([]);
    expect(verdicts('450 / 6 = 76 g', 'g')).toEqual(['false 75']);
    expect(verdicts('Let g = 3. Then 450 / 6 = 76 g', 'g')).not.toContain('false 75');
    expect([...unitLettersOf('A 450 g loaf and 2 m of rope')]).toEqual(['g', 'm']);
    expect([...unitLettersOf('Let m be her age, so that 5 m = 20. If 3x = 9 and 4 s = t')]).toEqual(['s']);
  });

  it.each([
    '3x + 2 = 11', '5 m = 20', '3m + 2 = 11', '2m + 3 = 3m', '2m * 3m = 7m', '6 m - 2 m = 12', '2 s + 1 = 9', 'If m = 4, 5 m = 25', '10 h = 55', '4g + 2g = 30', '1 cm = 5 km', '1 inch = 20 miles',
    '1 week = 5 days', '1 day = 8 hours', '5 minutes = 1 mile', '1 pound = 2 cups', '2 weeks + 1 day = 11 days', '1 year = 9 months', '3 N = 12 + N', '$5 m + 3 = 9', '4 hours = 4 × 60 = 240 minutes', '1/2 = 30 minutes', 'She works 1.5 hours = 24 * 1.5 = 36 miles',
    '.1(Number of minutes) + 1 = .15(Number of minutes)', '3/3 - 2/3 = 1/3 of $150', '.8 + . 84 + .82 = 2.46', '14, 400 / 80 = 180', '10 pages on day 1 * 2 = 20 pages', 'X = 9 because - 18/-2 = 9', '1 meat *+1 vegetable = 3',
  ])('proves nothing false of %s', (text) => {
    expect(findEquations(text).filter(({ verdict }) => verdict === 'false')).toEqual([]);
  });
});

describe('findEquations leaves alone what it cannot read without doubt', () => {
  it.each([
    '2x + 15 = 35', 'x = 5', 'Total = price * 4 = 20', '3 small beans = 1 medium-sized bean', '1 hour = 60 minutes', '1/2 hour = 30 minutes',
    'Day 2 = 3 + 5 apples', 'half of 30 + 5 = 21', 'sqrt(16) + 3 = 8', 'f(3) + 1 = 9', '\\sqrt{9} + 1 = 5', 'The ratio is 3:5 = 6:11', '101_2 + 1_2 = 110_2',
    '5!= 121', '12 + 3 = 16!', '25! = 26', '3!! = 7', '2.5! = 3', '5!3! = 1', '20%! = 1', '\\binom{5}{2} = 11', '17 mod 5 = 3', 'amount - 3 * 2 = 5', '5 * 4 = 10 * price', '30 + 20% = 37', '2 dozen + 1 = 26', 'pages 5-10 = 6 pages',
    'no equation at all', '', '= 7', '3 + 4 =', '3 + 4 => 8', 'a == b',
  ])('%s', (text) => {
    expect(findEquations(text).filter(({ verdict }) => verdict === 'false')).toEqual([]);
  });
});

describe('chains, notes and positions', () => {
  it('compares neighbours in a chain', () => {
    expect(summary('3.5 * 4 = 7 * 2 = 14 = 15')).toEqual(['3.5 * 4 | 7 * 2 | true | 14', '7 * 2 | 14 | true | 14', '14 | 15 | false | 14']);
  });

  it('follows a name from its expression to its value', () => {
    expect(summary('Time to cook = 28 - 5. Time to cook = 23 minutes.')).toEqual(['28 - 5 | 23 | true | 23']);
    expect(summary('- Total points = 8 + 18 + 15\n- Total points = 42')).toEqual(['8 + 18 + 15 | 42 | false | 41']);
    expect(summary('\\[ x = \\frac{3}{4} \\times 48 \\] \\[ x = 3 \\times 12 \\] \\[ x = 36 \\]')).toEqual(['\\frac{3}{4} \\times 48 | 3 \\times 12 | true | 36', '3 \\times 12 | 36 | true | 36']);
    expect(summary('Cost = 3 * 4 = 12. Cost = 2 * 5 = 10.').map((line) => line.includes('false'))).toEqual([false, false]);
    expect(summary('Cost = 3 * 4. Cost = 2 * 5.')).toEqual([]);
    expect(summary('Cost = 3 * 4. He pays twice. Cost = 24.')).toEqual([]);
    expect(summary('Cost of tea = 3 * 4. Cost of milk = 24.')).toEqual([]);
  });

  it('forgives a running computation', () => {
    expect(summary('3 + 4 = 7 * 2 = 14').map((line) => line.includes('false'))).toEqual([false]);
  });

  it('reads calculator notes and the sentence around them', () => {
    expect(summary('Sold 48/2 = <<48/2=24>>24 clips.')).toEqual(['48/2 | 24 | true | 24', '48/2 | 24 | true | 24']);
  });

  it('continues over a line that begins with the sign', () => {
    expect(summary('\\begin{align*}\n3 + 4 \\\\\n&= 7\n\\end{align*}')).toEqual(['3 + 4 | 7 | true | 7']);
  });

  it('gives spans that point at the text', () => {
    const text = 'First, the boys get 12 apples * 3 boys = 36 apples, so 40 - 36 = 5 are left.';
    const found = findEquations(text);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['12 apples * 3 boys = 36', '40 - 36 = 5']);
    expect(found[1]?.operandSpans.map(({ start, end }) => text.slice(start, end))).toEqual(['40', '36']);
    expect(found[1]?.verdict).toBe('false');
  });
});

describe('properties', () => {
  const whole = fc.integer({ min: 1, max: 9999 });
  const spacing = fc.constantFrom('', ' ');

  it('a right result is true and a wrong one false, in any of the signs', () => {
    fc.assert(fc.property(whole, whole, fc.constantFrom('+', '-', '*', '×', '\\times', '·'), spacing, fc.integer({ min: 1, max: 50 }), (a, b, sign, space, off) => {
      const value = sign === '+' ? a + b : sign === '-' ? a - b : a * b;
      const left = `${a}${space}${sign}${space || (sign.startsWith('\\') ? ' ' : '')}${b}`;
      expect(findEquations(`${left} = ${value}`).map(({ verdict }) => verdict)).toEqual(['true']);
      if (sign === '-' && value < 0) return;
      expect(findEquations(`${left} = ${value + off}`).map(({ verdict }) => verdict)).toEqual(['false']);
    }));
  });

  it('spans lie inside the text and in order, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('1', '23', '4.5', '+', '-', '*', '/', '=', '(', ')', '{', '}', '\\frac', '\\text{', 'x', ' ', 'apples', '%', '$', ',', '.', '\n', '<<', '>>', '^', '一')), (parts) => {
      const text = parts.join('');
      for (const { left, right, span } of findEquations(text)) {
        expect(0 <= span.start && span.start === left.span.start && left.span.end <= right.span.start && right.span.end === span.end && span.end <= text.length).toBe(true);
      }
    }), { numRuns: 500 });
  });

  it.each([
    ['brackets', '('.repeat(100_000)], ['bracket pairs', '()'.repeat(50_000)], ['opened equations', '(1='.repeat(40_000)], ['relations', '1='.repeat(100_000)], ['digits', '9'.repeat(500_000)],
    ['nested fractions', '\\frac{'.repeat(50_000)], ['minus signs', '-'.repeat(200_000)], ['notes', '<<1='.repeat(50_000)], ['powers', `${'9^'.repeat(50_000)}9=1`], ['words', 'a '.repeat(300_000)],
    ['a long sum', `${'1+'.repeat(200_000)}1=200001`], ['thousands', `${'1,111'.repeat(100_000)}=1`], ['products', `${'999999999*'.repeat(20_000)}2=1`],
  ])('bounded time on %s', (_, text) => {
    const start = performance.now();
    findEquations(text);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
