import { describe, expect, it } from 'vitest';

import { name, version } from '../../models/prm-e5-l6/manifest.json';
import { cutsByRule } from '../core/split.ts';
import { stepsFromCuts } from '../core/cuts.ts';
import { DEFAULT_DESIGN } from '../core/defaults.ts';
import { deriveGroup } from '../core/derive.ts';
import { JUDGE_NAMES, scoreOf } from '../core/judgement.ts';
import type { RewardDesign } from '../core/scene.ts';
import { weightsFromPoints } from '../core/weights.ts';
import { DEFAULT_EXAMPLE_ID, EXAMPLES } from './examples.ts';
import type { ScoredExample } from './maths-example.ts';

/** Which responses the stories call right. */
const RIGHT: Readonly<Record<string, readonly number[]>> = {
  'school-trip': [1, 0, 0, 1],
  'black-friday': [1, 0, 0, 1],
  'bike-ride': [1, 0, 1, 0],
  pancakes: [1, 1, 0, 1],
  'garden-pool': [1, 1, 0, 0],
  'flower-bed': [1, 0, 1, 0],
  bookshop: [1, 0, 0, 1],
  'coach-and-truck': [1, 0, 0, 1],
  'leap-years': [1, 4 / 6, 1, 5 / 6],
};

/** A crown that changes heads for less than this could do so for a rounding of the model. */
const CLEAR_MARGIN = 0.02;

function derive(example: ScoredExample, change: Partial<RewardDesign> = {}) {
  const { weightPoints, aggregator, tau, lambda } = { ...example.scene.design, ...change };
  return deriveGroup({
    scores: example.scores.responses.map(({ steps }) =>
      steps.syntax.map((_, k) => JUDGE_NAMES.map((judge) => scoreOf(steps[judge][k]))),
    ),
    outcomes: outcomesOf(example),
    weights: weightsFromPoints(weightPoints),
    aggregator,
    tau,
    lambda,
  });
}

function outcomesOf(example: ScoredExample): (number | null)[] {
  return example.scores.responses.map(({ outcome }) => (outcome.status === 'known' ? outcome.reward : null));
}

function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

describe('examples', () => {
  it('are at least seven, each with an id of its own, the default one first', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(7);
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
    expect(EXAMPLES[0]?.id).toBe(DEFAULT_EXAMPLE_ID);
  });

  it('are in Chinese at least twice', () => {
    const chinese = EXAMPLES.filter(
      ({ scene }) =>
        [scene.prompt, ...scene.responses.map(({ text }) => text)].every((text) => /[\p{Script=Han}\d]/u.test(text)) &&
        hasChinese(scene.prompt),
    );
    expect(chinese.length).toBeGreaterThanOrEqual(2);
  });

  describe.each(EXAMPLES.map((example) => [example.id, example] as const))('%s', (id, example) => {
    it('has a title and a story in both languages', () => {
      for (const words of [example.title, example.story]) {
        expect(words.en.trim()).not.toBe('');
        expect(hasChinese(words.en)).toBe(false);
        expect(hasChinese(words.zh)).toBe(true);
        expect(words.zh).not.toContain('\n');
        expect(words.en).not.toContain('\n');
      }
    });

    it('has four responses of three to eight steps, told apart by id', () => {
      const { responses, splitRule } = example.scene;
      expect(new Set(responses.map((response) => response.id)).size).toBe(4);
      for (const { text } of responses) {
        const steps = stepsFromCuts(text, cutsByRule(text, splitRule));
        expect(steps.length).toBeGreaterThanOrEqual(3);
        expect(steps.length).toBeLessThanOrEqual(8);
      }
    });

    it('starts from the default design with the process alone', () => {
      expect(example.scene.design).toEqual({ ...DEFAULT_DESIGN, lambda: 1 });
      expect(['maths', 'code']).toContain(example.scene.reference.kind);
    });

    it('has one judgement of each judge for each step that the splitter makes', () => {
      expect(example.scores.responses.length).toBe(4);
      example.scene.responses.forEach(({ text }, i) => {
        const steps = stepsFromCuts(text, cutsByRule(text, example.scene.splitRule));
        for (const judge of JUDGE_NAMES) {
          const judgements = example.scores.responses[i]?.steps[judge] ?? [];
          expect(judgements.length).toBe(steps.length);
          for (const judgement of judgements) {
            expect(judgement.status === 'not-checked' && judgement.reason).not.toBe('not-run');
          }
        }
      });
    });

    it('is scored by the model that the page loads', () => {
      expect(example.scores.judgedBy.coherence).toBe(`${name} ${version}`);
    });

    it('has the right and wrong answers that its story tells', () => {
      expect(outcomesOf(example)).toEqual(RIGHT[id]);
    });
  });
});

describe('stories of a wrong answer that the default design crowns', () => {
  const stories = EXAMPLES.flatMap((example) => (example.repair ? [{ id: example.id, example, repair: example.repair }] : []));
  const byWeights = stories.filter(({ repair }) => 'weightPoints' in repair.change);
  const byOutcome = stories.filter(({ repair }) => 'lambda' in repair.change);

  it('are at least two that weights repair', () => {
    expect(byWeights.length).toBeGreaterThanOrEqual(2);
  });

  it.each(stories)('$id: the crown is clear, and the repair hands it to a right answer', ({ example, repair }) => {
    const before = derive(example);
    expect(before.ranking.winners).toEqual([repair.crowned]);
    expect(before.processRanking.winners).toEqual([repair.crowned]);
    expect(before.responses[repair.crowned]?.outcome).toBe(0);
    expect(leadOfRight(before)).toBeLessThan(-CLEAR_MARGIN);

    const after = derive(example, repair.change);
    expect(after.responses[after.ranking.winner ?? -1]?.outcome).toBe(1);
    expect(leadOfRight(after)).toBeGreaterThan(CLEAR_MARGIN);
  });

  it.each(byOutcome)('$id: no weights give a right answer a clear lead', ({ example }) => {
    const points = Array.from({ length: 21 }, (_, i) => 5 * i);
    const leads = points.flatMap((syntax) =>
      points
        .filter((coherence) => syntax + coherence <= 100)
        .map((coherence) => leadOfRight(derive(example, { weightPoints: [syntax, coherence, 100 - syntax - coherence] }))),
    );
    // Where all weight is on a judge that checked nothing, there is no reward and no lead.
    expect(Math.max(...leads.filter((lead) => !Number.isNaN(lead)))).toBeLessThan(CLEAR_MARGIN);
  });

  const others = EXAMPLES.filter(({ repair, scene }) => repair === null && scene.reference.kind === 'maths').map((example) => [example.id, example] as const);
  it.each(others)('%s is none of them: a right answer is clearly ahead', (_, example) => {
    const derived = derive(example);
    expect(derived.responses[derived.ranking.winner ?? -1]?.outcome).toBe(1);
    expect(leadOfRight(derived)).toBeGreaterThan(CLEAR_MARGIN);
  });
});

describe('the example with unit tests', () => {
  it('has code that fails a third of the tests hardly behind code that passes them all, where the process alone counts', () => {
    const example = EXAMPLES.find(({ id }) => id === 'leap-years');
    if (!example) throw new Error('The example is gone.');
    const { responses } = derive(example);
    const spread = (values: readonly (number | null)[]) => Math.max(...values.map(Number)) - Math.min(...values.map(Number));
    expect(spread(outcomesOf(example))).toBeCloseTo(1 / 3);
    expect(spread(responses.map(({ process }) => process))).toBeLessThan(0.05);
    const fates = example.scores.responses.map(({ outcome }) => (outcome.status === 'known' ? (outcome.tests ?? []).map(({ status }) => status) : []));
    expect(fates.map((tests) => tests.length)).toEqual([6, 6, 6, 6]);
    expect(fates.map((tests) => tests.filter((status) => status === 'failed').length)).toEqual([0, 2, 0, 1]);
  });
});

/** By how much the best total of a right answer exceeds the best of a wrong one. */
function leadOfRight(derived: ReturnType<typeof derive>): number {
  const best = (isRight: boolean) =>
    Math.max(...derived.responses.filter(({ outcome }) => (outcome === 1) === isRight).map(({ total }) => total ?? -Infinity));
  return best(true) - best(false);
}
