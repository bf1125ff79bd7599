// Keeps the scores of the person's own components complete: watches texts and components, asks for what is missing.
// Fetched with the first component. Weights never appear here: dragging one asks nobody for anything.

import type { StoreApi } from 'zustand/vanilla';
import type { ComponentsClient } from '../client/components-client.ts';
import { judgedByKind } from '../core/components/judge.ts';
import { ruleKey, type ComponentRule } from '../core/components.ts';
import type { JudgeReport } from '../protocol/judging.ts';
import type { PlaygroundFacts, PlaygroundState, StepRecord } from './playground-state.ts';
import { mergeComponentRecords } from './records.ts';
import { responseSteps, sceneStepKeys } from './response-steps.ts';
import { createLane, type LaneJob } from './scoring/lane.ts';

/** As long as the other judges wait after the last keystroke. */
const DEFAULT_DELAY_MS = 250;

/** Starts scoring; returns the function that stops it and aborts what runs. */
export function startComponentScoring(options: {
  store: Pick<StoreApi<PlaygroundState>, 'getState' | 'setState' | 'subscribe'>;
  client: ComponentsClient;
  delayMs?: number;
}): () => void {
  const { store, client, delayMs = DEFAULT_DELAY_MS } = options;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const lane = createLane({
    onPending: () => undefined,
    onFailure: (error) => {
      store.setState({ componentsFailure: error });
      store.getState().notify({ code: 'scoring-failed', params: { judge: 'components', error: error.code, detail: error.detail }, tone: 'error' });
    },
  });

  function plan(): void {
    timer = null;
    lane.want(planRules(store.getState()).map(jobOf));
  }

  function jobOf({ rule, keys, steps, responseIds }: PlannedRule): LaneJob {
    return {
      key: `${ruleKey({ rule })} ${keys.at(-1) ?? ''}`,
      responseIds,
      ask: async (signal) => {
        const reply = await client.judge({ rule, steps }, signal);
        if (!reply.ok) return reply;
        return { ok: true, value: () => store.setState((state) => ({ ...withReport(state, { rule, keys, report: reply.value }), componentsFailure: null })) };
      },
    };
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.scoringAttempt !== before.scoringAttempt) {
      lane.forgetFailures();
      store.setState({ componentsFailure: null });
    }
    const isOther = rulesOf(state).join() !== rulesOf(before).join() || state.scoringAttempt !== before.scoringAttempt || hasOtherTexts(state, before);
    if (!isOther) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(plan, delayMs);
  });
  plan();
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
    lane.stop();
  };
}

interface PlannedRule {
  readonly rule: ComponentRule;
  readonly keys: readonly string[];
  readonly steps: readonly string[];
  readonly responseIds: readonly string[];
}

type Facts = Pick<PlaygroundFacts, 'scene' | 'variants' | 'componentSteps' | 'draftRule'>;

/** The rules whose scores are shown: those of the components, and the one that is being tried. */
function rulesInUse({ scene, draftRule }: Pick<Facts, 'scene' | 'draftRule'>): ComponentRule[] {
  return [...(scene.components ?? []).map(({ rule }) => rule), ...(draftRule ? [draftRule] : [])];
}

function rulesOf(facts: Pick<Facts, 'scene' | 'draftRule'>): string[] {
  return rulesInUse(facts).map((rule) => ruleKey({ rule }));
}

/** Every rule on every response of which a step has no judgement from this page; what is on screen comes first. */
function planRules(facts: Facts): PlannedRule[] {
  const { scene, variants, componentSteps } = facts;
  return rulesInUse(facts).flatMap((rule) => {
    const records = componentSteps.get(ruleKey({ rule }));
    const judgedBy = judgedByKind(rule.kind);
    const isLive = (record: StepRecord | undefined): boolean => record?.provenance === 'live' && record.judgedBy === judgedBy;
    return [...scene.responses, ...variants].flatMap((response): PlannedRule[] => {
      const { steps, keys } = responseSteps(response, scene);
      if (keys.every((key) => isLive(records?.get(key)))) return [];
      return [{ rule, keys, steps: steps.map(({ text }) => text), responseIds: [response.id] }];
    });
  });
}

function withReport(facts: Facts, { rule, keys, report }: { rule: ComponentRule; keys: readonly string[]; report: JudgeReport }): Pick<Facts, 'componentSteps'> {
  const { judgedBy, judgements } = report;
  const arriving = judgements.flatMap((judgement, k): [string, StepRecord][] => {
    const key = keys[k];
    return key === undefined ? [] : [[key, { judgement, judgedBy, provenance: 'live' }]];
  });
  const needed = (): ReadonlySet<string> => sceneStepKeys(facts.scene);
  const kept = new Set(rulesOf(facts));
  return { componentSteps: mergeComponentRecords({ present: facts.componentSteps, arriving: [[ruleKey({ rule }), arriving]], needed, kept }) };
}

function hasOtherTexts({ scene, variants }: PlaygroundFacts, before: PlaygroundFacts): boolean {
  if (variants !== before.variants) return true;
  return (['prompt', 'responses', 'splitRule'] as const).some((part) => scene[part] !== before.scene[part]);
}
