// Keeps the scores of the scene on screen complete: watches texts and engine, asks the judges for what is missing or old.
// Reward design never appears here: dragging a weight asks nobody for anything.

import type { StoreApi } from 'zustand/vanilla';
import type { CodeRunnerClient, CodeRunOptions, ModelClient, TextJudgesClient } from '../client/client.ts';
import type { JudgeName } from '../core/judgement.ts';
import type { EngineError, EngineState } from '../protocol/engine-state.ts';
import type { JudgeReport } from '../protocol/judging.ts';
import { nameModel } from '../protocol/model-name.ts';
import type { Reply } from '../protocol/reply.ts';
import type { PlaygroundFacts, PlaygroundState } from './playground-state.ts';
import { withOutcome, withReports } from './scoring/land.ts';
import type { LaneJob } from './scoring/lane.ts';
import { createLane } from './scoring/lane.ts';
import { planCode } from './scoring/plan-code.ts';
import type { LiveJudges } from './scoring/plan.ts';
import { planOutcomes, planSteps } from './scoring/plan.ts';

/** Pause after the last keystroke before the judges are asked: shorter than a thought, longer than a keystroke. */
const DEFAULT_DELAY_MS = 250;

/** Starts scoring; returns the function that stops it and aborts what runs. */
export function startScoring(options: {
  store: Pick<StoreApi<PlaygroundState>, 'getState' | 'setState' | 'subscribe'>;
  modelClient: ModelClient;
  textJudgesClient: TextJudgesClient;
  codeRunnerClient: CodeRunnerClient;
  delayMs?: number;
}): () => void {
  const { store, modelClient, textJudgesClient, codeRunnerClient, delayMs = DEFAULT_DELAY_MS } = options;
  let live: LiveJudges = { syntax: null, coherence: null, fact: null, outcome: null };
  let modelSha256: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const fail = (judge: string) => (error: EngineError): void =>
    store.getState().notify({ code: 'scoring-failed', params: { judge, error: error.code, detail: error.detail }, tone: 'error' });
  const showPending = (judges: readonly JudgeName[]) => (ids: ReadonlySet<string>): void => {
    const { pending } = store.getState();
    const changed = judges.filter((judge) => !isSameSet(pending[judge], ids));
    if (changed.length === 0) return;
    store.setState({ pending: { ...pending, ...Object.fromEntries(changed.map((judge) => [judge, ids])) } });
  };
  const modelLane = createLane({ onPending: showPending(['coherence']), onFailure: fail('coherence') });
  const textLane = createLane({ onPending: showPending(['syntax', 'fact']), onFailure: fail('text') });
  const outcomeLane = createLane({ onPending: () => undefined, onFailure: fail('outcome') });

  // The runner's state tells of its failures, beside the code that could not run.
  const codeLane = createLane({ onPending: () => undefined, onFailure: () => undefined });
  const lanes = [modelLane, textLane, outcomeLane, codeLane];

  function plan(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const facts = store.getState();
    textLane.want(planSteps(facts, ['syntax', 'fact'], live).map(textJob));
    outcomeLane.want(planOutcomes(facts, live).map(outcomeJob));
    codeLane.want(planCode(facts).map(codeJob));
    modelLane.want(facts.engine.status === 'ready' ? planSteps(facts, ['coherence'], live).map(modelJob) : []);
  }

  function textJob({ key, keys, factKeys, responseIds, request }: ReturnType<typeof planSteps>[number]): LaneJob {
    return {
      key: `${live.syntax} ${live.fact} ${key}`,
      responseIds,
      ask: async (signal) => {
        const reply = await textJudgesClient.judge(request, signal);
        if (!reply.ok) return reply;
        const reports = reply.value;
        return checked([reports.syntax, reports.fact], keys.length, () => {
          live = { ...live, syntax: reports.syntax.judgedBy, fact: reports.fact.judgedBy };
          store.setState((state) => withReports(state, { keys, factKeys }, { syntax: reports.syntax, fact: reports.fact }));
        });
      },
    };
  }

  function modelJob({ key, keys, factKeys, responseIds, request }: ReturnType<typeof planSteps>[number]): LaneJob {
    return {
      key: `${modelSha256} ${key}`,
      responseIds,
      ask: async (signal) => {
        const reply = await modelClient.score(request, signal);
        if (!reply.ok) return reply;
        const report = reply.value;
        return checked([report], keys.length, () => {
          live = { ...live, coherence: report.judgedBy };
          store.setState((state) => withReports(state, { keys, factKeys }, { coherence: report }));
        });
      },
    };
  }

  function outcomeJob({ key, responseIds, request }: ReturnType<typeof planOutcomes>[number]): LaneJob {
    return {
      key: `${live.outcome} ${key}`,
      responseIds,
      ask: async (signal) => {
        const reply = await textJudgesClient.judgeOutcome(request, signal);
        if (!reply.ok) return reply;
        const report = reply.value;
        const land = (): void => {
          live = { ...live, outcome: report.judgedBy };
          store.setState((state) => withOutcome(state, key, report));
        };
        return { ok: true, value: land };
      },
    };
  }

  function codeJob({ key, responseIds, request }: ReturnType<typeof planCode>[number]): LaneJob {
    return {
      key,
      responseIds,
      ask: async (signal) => {
        const onTest: CodeRunOptions['onTest'] = (done, count) => {
          if (!signal.aborted) store.setState({ runningTests: { outcomeKey: key, done, count } });
        };
        const reply = await codeRunnerClient.judge(request, { signal, onTest });
        if (!reply.ok) {
          store.setState({ runningTests: null });
          return reply;
        }
        return { ok: true, value: () => store.setState((state) => ({ ...withOutcome(state, key, reply.value), runningTests: null })) };
      },
    };
  }

  function onEngine(engine: EngineState): void {
    if (engine.status !== 'ready') return;
    modelLane.forgetFailures();
    // Another model file: what it will call itself is known by its name until it has answered.
    if (engine.model.sha256 !== modelSha256) live = { ...live, coherence: nameModel(engine.model) };
    modelSha256 = engine.model.sha256;
  }

  /** With another parser the syntax judge is another judge: what it said under its old name is asked again. */
  const unsubscribeParsers = textJudgesClient.subscribeParsers(({ parsers, judgedBy }) => {
    const isOther = judgedBy !== null && live.syntax !== null && judgedBy !== live.syntax;
    if (isOther) live = { ...live, syntax: judgedBy };
    store.setState({ parsers });
    if (isOther && timer === null) plan();
  });

  const unsubscribeRunner = codeRunnerClient.subscribe((codeRunner) => store.setState({ codeRunner }));

  const unsubscribe = store.subscribe((state, before) => {
    const isOtherEngine = state.engine.status !== before.engine.status;
    if (isOtherEngine) onEngine(state.engine);
    if (state.scoringAttempt !== before.scoringAttempt) {
      for (const lane of lanes) lane.forgetFailures();
      textJudgesClient.loadParsers();
    }
    if (state.codeAttempt !== before.codeAttempt) codeLane.forgetFailures();
    if (hasOtherTask(state, before)) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(plan, delayMs);
    } else if (timer === null && (isOtherEngine || hasOtherRecords(state, before))) {
      plan();
    }
  });
  onEngine(store.getState().engine);
  plan();
  return () => {
    unsubscribe();
    unsubscribeParsers();
    unsubscribeRunner();
    if (timer !== null) clearTimeout(timer);
    for (const lane of lanes) lane.stop();
  };
}

function hasOtherTask({ scene, variants }: PlaygroundFacts, before: PlaygroundFacts): boolean {
  if (variants !== before.variants) return true;
  return (['prompt', 'responses', 'splitRule', 'reference', 'evidence'] as const).some((part) => scene[part] !== before.scene[part]);
}

function hasOtherRecords(facts: PlaygroundFacts, before: PlaygroundFacts): boolean {
  return (['steps', 'outcomes', 'scoringAttempt', 'codeAttempt', 'codeConsent', 'selectedResponseId'] as const).some((part) => facts[part] !== before[part]);
}

/** A report must judge every step; a shorter one would leave scores on the wrong steps. */
function checked(reports: readonly JudgeReport[], stepCount: number, land: () => void): Reply<() => void, EngineError> {
  const wrong = reports.find((report) => report.judgements.length !== stepCount);
  if (!wrong) return { ok: true, value: land };
  const detail = `${wrong.judgedBy} judged ${wrong.judgements.length} of ${stepCount} steps`;
  return { ok: false, error: { code: 'run-failed', detail } };
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
