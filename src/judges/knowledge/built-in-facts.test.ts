import { describe, expect, it } from 'vitest';

import { BUILT_IN_FACTS } from './built-in-facts.ts';
import { FACT_FIELDS, SOURCES } from './fact.ts';
import { canonicalName, factKeyOf } from './normalise.ts';

const count = (subject: string, relation: string): number => {
  const fact = BUILT_IN_FACTS.find((candidate) => candidate.subject.some((name) => candidate.relation.some((other) => factKeyOf(name, other) === factKeyOf(subject, relation))));
  if (typeof fact?.value !== 'number') throw new Error(`No number of ${relation} of ${subject}.`);
  return fact.value;
};

describe('the facts that came along', () => {
  it('are at least 400, each whole and in both languages', () => {
    expect(BUILT_IN_FACTS.length).toBeGreaterThanOrEqual(400);
    for (const { id, field, text, subject, relation, value, source } of BUILT_IN_FACTS) {
      expect(FACT_FIELDS, id).toContain(field);
      expect(text.en, id).toMatch(/^[A-Z].{5,160}\.$/);
      expect(text.zh, id).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(`${text.en}${text.zh}`, id).not.toMatch(/undefined|NaN| {2}|\s[.,。]/);
      expect(subject.length * relation.length, id).toBeGreaterThan(0);
      expect(subject.every((name) => name.trim() !== ''), id).toBe(true);
      expect(typeof value === 'number' ? Number.isFinite(value) : value.length > 0 && value.every((name) => name !== ''), id).toBe(true);
      expect(Object.keys(SOURCES), id).toContain(source);
    }
  });

  it('have ids of their own, and say one thing of each subject and relation', () => {
    expect(new Set(BUILT_IN_FACTS.map(({ id }) => id)).size).toBe(BUILT_IN_FACTS.length);
    const said = new Map<string, { id: string; value: string }>();
    for (const { id, subject, relation, value, unit } of BUILT_IN_FACTS) {
      for (const key of new Set(subject.flatMap((name) => relation.map((other) => `${factKeyOf(name, other)} ${unit}`)))) {
        const earlier = said.get(key);
        expect(earlier === undefined || earlier.id === id || earlier.value === String(value), `${id} and ${earlier?.id} both speak of ${key}`).toBe(true);
        said.set(key, { id, value: String(value) });
      }
    }
    const first = BUILT_IN_FACTS.map(({ subject, relation }) => factKeyOf(subject[0] ?? '', relation[0] ?? ''));
    expect(first.filter((key, index) => first.indexOf(key) !== index)).toEqual([]);
  });

  it('convert units the same way by every road', () => {
    const links = BUILT_IN_FACTS.filter(({ id, value }) => typeof value === 'number' && /^(?:units|calendar)\//.test(id));
    const factors = new Map<string, Map<string, { value: number; isRounded: boolean }>>();
    for (const { subject, relation, value, isRounded } of links) {
      const from = canonicalName(subject[0] ?? '');
      const to = canonicalName(relation[0] ?? '');
      if (to === '' || from === 'year' || from === 'february') continue;
      factors.set(from, (factors.get(from) ?? new Map()).set(to, { value: Number(value), isRounded: isRounded === true }));
    }
    let compared = 0;
    for (const [from, targets] of factors) {
      for (const [middle, first] of targets) {
        for (const [to, second] of factors.get(middle) ?? []) {
          const direct = targets.get(to);
          if (to === from) expect(first.value * second.value, `${from} → ${middle} → ${from}`).toBeCloseTo(1, 3);
          if (direct === undefined) continue;
          compared += 1;
          const tolerance = first.isRounded || second.isRounded || direct.isRounded ? 1e-4 : 1e-12;
          expect(Math.abs((first.value * second.value) / direct.value - 1), `${from} → ${middle} → ${to}`).toBeLessThan(tolerance);
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('compute what they say of numbers and shapes', () => {
    for (let n = 2; n <= 25; n += 1) {
      expect(count(String(n), 'square')).toBe(n * n);
      expect(count(String(n * n), 'square root')).toBe(Math.sqrt(n * n));
    }
    for (let n = 2; n <= 12; n += 1) {
      expect(count(String(n), 'cube')).toBe(n * n * n);
      expect(count(String(n), 'factorial')).toBe(n * count(String(n - 1), 'factorial'));
    }
    for (const [name, n] of [['triangle', 3], ['pentagon', 5], ['hexagon', 6], ['decagon', 10], ['dodecagon', 12]] as const) {
      expect(count(name, 'sum of the interior angles')).toBe((n - 2) * 180);
      expect(count(name, 'sides')).toBe(n);
    }
    for (const solid of ['cube', 'cuboid', 'tetrahedron', 'octahedron', 'dodecahedron', 'icosahedron', 'triangular prism', 'square pyramid', 'hexagonal prism', 'pentagonal prism']) {
      expect(count(solid, 'vertices') - count(solid, 'edges') + count(solid, 'faces'), `Euler's formula for a ${solid}`).toBe(2);
    }
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    expect(months.reduce((sum, month) => sum + count(month, 'days'), 0)).toBe(count('year', 'days'));
    expect(count('deck of cards', 'cards')).toBe(count('deck of cards', 'suits') * count('suit', 'cards'));
  });
});
