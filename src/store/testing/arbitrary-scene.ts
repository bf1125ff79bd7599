// Scenes made by fast-check: any text that the store keeps, pinned and free cuts, every rule and aggregator, with and
// without picks.

import fc from 'fast-check';
import { AGGREGATORS } from '../../core/aggregators.ts';
import type { ComponentRule } from '../../core/components.ts';
import { keepPreferences } from '../../core/preference-picks.ts';
import type { Response, Scene } from '../../core/scene.ts';
import { CODE_LANGUAGES } from '../../core/scene.ts';
import { cutsByRule } from '../../core/split.ts';
import { pointsFromWeights } from '../../core/weights.ts';
import { cleanText } from '../clean-text.ts';

/** Text as the store keeps it, with line breaks and signs that splitting looks at. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', '. ', 'Step 2: ', '```', '42', '步骤 2：', '😀')), { maxLength: 12 })
  .map((parts) => cleanText(parts.join('')).text);

const arbitraryRule: fc.Arbitrary<Scene['splitRule']> = fc.oneof(
  fc.constantFrom('auto', 'step-markers', 'numbered', 'paragraphs', 'lines', 'sentences').map((kind) => ({ kind }) as const),
  arbitraryText.map((delimiter) => ({ kind: 'custom', delimiter }) as const),
);

const arbitraryComponentRule: fc.Arbitrary<ComponentRule> = fc.oneof(
  fc.constantFrom<ComponentRule>(
    { kind: 'pattern', pattern: '\\d+', ignoresCase: true, wants: 'present' },
    { kind: 'length', unit: 'words', least: 2, most: null },
    { kind: 'keywords', words: ['so', '答案'], wants: 'share' },
  ),
  fc.integer({ min: 1, max: 8 }).map((size) => ({ kind: 'repetition', size }) as const),
  fc.integer({ min: 1, max: 100 }).map((most) => ({ kind: 'step-count', most }) as const),
);

/** Eight weights and locks: as many as a scene has judges are used. */
const arbitraryDesign: fc.Arbitrary<Scene['design']> = fc.record({
  weightPoints: fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
  lockedWeights: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  aggregator: fc.constantFrom(...AGGREGATORS),
  tau: fc.double({ min: 0, max: 10, noNaN: true }),
  lambda: fc.double({ min: 0, max: 1, noNaN: true }),
});

const arbitraryRating = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

const arbitraryResponse: fc.Arbitrary<Omit<Response, 'id'>> = fc
  .record({ title: fc.option(arbitraryText.map((text) => text.slice(0, 100)), { nil: null }), text: arbitraryText, isPinned: fc.boolean(), rating: arbitraryRating })
  .map(({ title, text, isPinned, rating }) => ({
    title: title === null ? null : cleanText(title).text,
    text,
    cuts: isPinned ? cutsByRule(text, { kind: 'sentences' }) : null,
    rating,
  }));

export const arbitraryScene: fc.Arbitrary<Scene> = fc
  .record({
    prompt: arbitraryText,
    reference: fc.oneof(
      fc.constantFrom({ kind: 'none' } as const, { kind: 'rating' } as const),
      arbitraryText.map((answer) => ({ kind: 'maths', answer }) as const),
      fc.tuple(fc.constantFrom(...CODE_LANGUAGES), arbitraryText).map(([language, tests]) => ({ kind: 'code', language, tests }) as const),
    ),
    splitRule: arbitraryRule,
    responses: fc.array(arbitraryResponse, { maxLength: 16 }),
    design: arbitraryDesign,
    rules: fc.option(fc.array(arbitraryComponentRule, { maxLength: 5 }), { nil: null }),
    picks: fc.option(fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 8 }), { nil: null }),
  })
  .map(({ picks, rules, ...scene }) => {
    const responses = scene.responses.map((response, i) => ({ ...response, id: `r${i + 1}` }));
    const wanted = picks?.map(([i, j]) => ({ preferred: `r${i + 1}`, other: `r${j + 1}` }));
    const preferences = wanted && keepPreferences(wanted, responses.map(({ id }) => id));
    const components = rules?.map((rule, i) => ({ id: `own-${i + 1}`, name: `Own ${i + 1}`, rule }));
    const judgeCount = 3 + (components?.length ?? 0);
    const { weightPoints, lockedWeights } = scene.design;
    const design = { ...scene.design, weightPoints: pointsFromWeights(weightPoints.slice(0, judgeCount)), lockedWeights: lockedWeights.slice(0, judgeCount) };
    return { ...scene, design, responses, ...(preferences ? { preferences } : {}), ...(components ? { components } : {}) };
  });
