// Judges a batch of responses and puts the numbers together. The judges are those of the page; only the reporting is its own.

import { aggregate } from '../core/aggregators.ts';
import type { StepComponent } from '../core/components.ts';
import { JUDGE_NAMES, type Judgement, scoreOf } from '../core/judgement.ts';
import { mixTotal } from '../core/mix.ts';
import { stepReward } from '../core/step-reward.ts';
import type { Weight } from '../core/weights.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import { judgeCoherence, judgeCoherenceOfMany } from '../judges/coherence.ts';
import { judgeFact, loadKnowledge } from '../judges/fact.ts';
import type { Knowledge } from '../judges/knowledge/knowledge.ts';
import { judgeOutcome } from '../judges/outcome.ts';
import { judgeSyntax } from '../judges/syntax.ts';
import type { SyntaxParsers } from '../judges/syntax/parsers.ts';
import { judgeComponent } from './judge-component.ts';
import type { OutcomeReport } from '../protocol/judging.ts';
import { judgeCodeInNode } from '../sandbox/node/judge-code-in-node.ts';
import type { ScoreOptions } from './score-options.ts';
import type { BrokenLine, RecordId, ScoreRecord } from './score-record.ts';

export interface ScoredStep {
  readonly syntax: number | null;
  readonly coherence: number | null;
  readonly fact: number | null;
  /** By name; absent without components. */
  readonly components?: Readonly<Record<string, number | null>>;
  readonly reward: number | null;
}

/** One line of output. */
export interface ScoredLine {
  readonly id: RecordId;
  readonly steps: readonly ScoredStep[];
  readonly process: number | null;
  readonly outcome: number | null;
  readonly total: number | null;
}

/** What the judges judge with; `null` where no judge that needs it was asked for. */
export interface JudgeTools {
  readonly model: RewardModel | null;
  readonly parsers: SyntaxParsers | null;
}

/** The options with the components read and one weight for each judge. */
export type ScoringOptions = Omit<ScoreOptions, 'weights'> & { readonly weights: readonly Weight[]; readonly components: readonly StepComponent[] };

type Coherence = readonly Judgement[] | { readonly error: string };

/** Scores the records of a batch in order; a record that the model fails on is a broken line, the others stand. */
export async function scoreRecords(records: readonly ScoreRecord[], options: ScoringOptions, { model, parsers }: JudgeTools): Promise<(ScoredLine | BrokenLine)[]> {
  const coherence = model === null ? null : await runModel(records, model);
  const knowledge = options.judges.has('fact') ? await loadKnowledge() : undefined;
  return Promise.all(records.map(async (record, index) => {
    const ofModel = coherence?.[index] ?? null;
    if (ofModel !== null && 'error' in ofModel) return { kind: 'broken', line: record.line, id: record.id, error: ofModel.error };
    return scoreRecord(record, options, { coherence: ofModel, knowledge, parsers });
  }));
}

/** One batched call; where it fails, one call per response, so that only the response at fault is lost. */
async function runModel(records: readonly ScoreRecord[], model: RewardModel): Promise<Coherence[]> {
  const batch = await judgeCoherenceOfMany(model, records);
  if (batch.ok) return batch.value.map((report) => report.judgements);
  const single: Coherence[] = [];
  for (const record of records) {
    const reply = await judgeCoherence(model, record);
    single.push(reply.ok ? reply.value.judgements : { error: `the reward model failed (${reply.error.code}): ${reply.error.detail}` });
  }
  return single;
}

async function scoreRecord(
  record: ScoreRecord,
  { judges, components, weights, aggregator, tau, lambda, runCode }: ScoringOptions,
  { coherence, knowledge, parsers }: { coherence: readonly Judgement[] | null; knowledge: Knowledge | undefined; parsers: SyntaxParsers | null },
): Promise<ScoredLine> {
  const judgements = {
    syntax: parsers === null ? [] : judgeSyntax(record, parsers).judgements,
    coherence: coherence ?? [],
    fact: judges.has('fact') ? judgeFact(record, { knowledge }).judgements : [],
  };
  const own = components.map(({ rule }) => judgeComponent(rule, record.steps));
  const steps = record.steps.map((_, step): ScoredStep & { reward: ReturnType<typeof stepReward> } => {
    const [syntax = null, ofModel = null, fact = null] = JUDGE_NAMES.map((judge) => scoreOf(judgements[judge][step]));
    const ofOwn = own.map((judged) => scoreOf(judged[step]));
    const named = components.length === 0 ? {} : { components: Object.fromEntries(components.map(({ name }, c) => [name, ofOwn[c] ?? null])) };
    return { syntax, coherence: ofModel, fact, ...named, reward: stepReward([syntax, ofModel, fact, ...ofOwn], weights) };
  });
  const process = aggregate(aggregator, steps.map(({ reward }) => reward), tau);
  const outcome = await judgeOutcomeOf(record, runCode);
  const reward = outcome.status === 'known' ? outcome.reward : null;
  return { id: record.id, steps, process, outcome: reward, total: mixTotal({ process, outcome: reward, lambda }).total };
}

/** Python and JavaScript runtimes that run side by side. */
const CODE_LANES = 2;
let lanes: Promise<unknown>[] = [];

/** Unit tests run where that is allowed, a few responses at a time; else their outcome is unknown. */
async function judgeOutcomeOf({ responseText, reference }: ScoreRecord, runCode: boolean): Promise<OutcomeReport> {
  if (reference.kind !== 'code' || !runCode) return await judgeOutcome({ responseText, reference, rating: null });
  const { language, tests } = reference;
  const before = lanes.length < CODE_LANES ? Promise.resolve() : lanes.shift();
  const judged = Promise.resolve(before).then(() => judgeCodeInNode({ responseText, language, tests }));
  lanes = [...lanes, judged.catch(() => undefined)];
  return await judged;
}
