// Everything that the screen shows and that the store does not hold: derived, and remembered by identity of its inputs.
// While a weight is dragged only `selectDerived` (and the flip, if shown) runs; texts and records are not touched.

import type { DiscordantPair } from '../core/agreement.ts';
import { listDiscordantPairs } from '../core/agreement.ts';
import type { Derived } from '../core/derive.ts';
import { deriveGroup } from '../core/derive.ts';
import type { NearestFlip } from '../core/flip.ts';
import { nearestFlip } from '../core/flip.ts';
import type { Scene } from '../core/scene.ts';
import { weightsFromPoints } from '../core/weights.ts';
import { memoize } from './memo.ts';
import type { PlaygroundFacts, SceneHistory } from './playground-state.ts';
import type { ProvenanceSummary } from './provenance.ts';
import { summarizeProvenance } from './provenance.ts';
import type { ScoredGroup, ScoredResponse, ScoredStep } from './scored-group.ts';
import { scoreGroup } from './scored-group.ts';

type Facts = Pick<PlaygroundFacts, 'scene' | 'steps' | 'outcomes'> & Partial<Pick<PlaygroundFacts, 'componentSteps'>>;

/** The responses with their steps, judgements and outcomes; the same object as long as texts and records stay. */
export const selectScoredGroup: (facts: Facts) => ScoredGroup = memoize(
  ({ scene, steps, componentSteps, outcomes }: Facts) =>
    [scene.prompt, scene.splitRule, scene.responses, scene.reference, scene.components, scene.evidence, steps, componentSteps, outcomes] as const,
  scoreTask,
);

/** The same for the texts beside the scene. */
export const selectScoredVariants: (facts: Facts & Pick<PlaygroundFacts, 'variants'>) => ScoredGroup = memoize(
  ({ scene, variants, steps, componentSteps, outcomes }: Facts & Pick<PlaygroundFacts, 'variants'>) =>
    [scene.prompt, scene.splitRule, variants, scene.reference, scene.components, scene.evidence, steps, componentSteps, outcomes] as const,
  scoreTask,
);

function scoreTask(
  prompt: Scene['prompt'],
  splitRule: Scene['splitRule'],
  responses: Scene['responses'],
  reference: Scene['reference'],
  components: Scene['components'],
  evidence: Scene['evidence'],
  steps: Facts['steps'],
  componentSteps: Facts['componentSteps'],
  outcomes: Facts['outcomes'],
): ScoredGroup {
  const task = { prompt, splitRule, responses, reference, ...(components ? { components } : {}), ...(evidence ? { evidence } : {}) };
  return scoreGroup(task, { steps, outcomes, ...(componentSteps ? { componentSteps } : {}) });
}

/** The reward design as core takes it. */
const selectSettings = memoize(
  ({ scene }: Facts) => [scene.design] as const,
  ({ weightPoints, aggregator, tau, lambda }) => ({ weights: weightsFromPoints(weightPoints), aggregator, tau, lambda }),
);

/** Curves, contributions, process rewards, totals, rankings, agreement; in the order of the responses. */
export const selectDerived: (facts: Facts) => Derived = memoize(
  (facts: Facts) => [selectScoredGroup(facts), selectSettings(facts)] as const,
  ({ group }, settings) => deriveGroup({ ...group, ...settings }),
);

/** The smallest weight change that makes another response win. Costs more than the rest: read it deferred. */
export const selectNearestFlip: (facts: Facts) => NearestFlip = memoize(
  (facts: Facts) => [selectScoredGroup(facts), selectSettings(facts)] as const,
  ({ group }, settings) => nearestFlip({ ...group, ...settings }),
);

/** Pairs that process reward and outcome order differently, by place of the responses. */
export const selectDiscordantPairs: (facts: Facts) => readonly DiscordantPair[] = memoize(
  (facts: Facts) => [selectDerived(facts)] as const,
  ({ responses }) =>
    listDiscordantPairs(
      responses.map((response) => response.process),
      responses.map((response) => response.outcome),
    ),
);

/** Where the scores on screen come from. */
export const selectProvenance: (facts: Facts) => ProvenanceSummary = memoize(
  (facts: Facts) => [selectScoredGroup(facts)] as const,
  summarizeProvenance,
);

/** The response and step in focus, `null` where there is none (any more). */
export const selectFocusedStep: (
  facts: Facts & Pick<PlaygroundFacts, 'focus'>,
) => { readonly response: ScoredResponse; readonly step: ScoredStep } | null = memoize(
  (facts: Facts & Pick<PlaygroundFacts, 'focus'>) => [selectScoredGroup(facts), facts.focus] as const,
  ({ responses }, focus) => {
    const response = responses.find((candidate) => candidate.response.id === focus?.responseId);
    const step = focus ? response?.steps[focus.stepIndex] : undefined;
    return response && step ? { response, step } : null;
  },
);

export const selectCanUndo = (history: SceneHistory): boolean => history.pastStates.length > 0;
export const selectCanRedo = (history: SceneHistory): boolean => history.futureStates.length > 0;
