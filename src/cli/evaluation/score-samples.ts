// Scores of the steps of samples by the coherence judge, as the page would show them.

import { scoreOf, type Judgement } from '../../core/judgement.ts';
import type { RewardModel } from '../../engine/reward-model.ts';
import { judgeCoherenceOfMany } from '../../judges/coherence.ts';
import { fail, type Reply, succeed } from '../../protocol/reply.ts';

/** Samples that are encoded at once: enough to batch by length. */
const SAMPLES_AT_ONCE = 256;

export interface SampleJudgements {
  readonly judgements: readonly (readonly Judgement[])[];
  readonly scores: readonly (readonly (number | null)[])[];
}

/** Judges every sample; a run of the model that fails is a failure of the whole, never a made-up score. */
export async function scoreSamples(
  model: RewardModel,
  samples: readonly { readonly problem: string; readonly steps: readonly string[] }[],
  onProgress: (done: number) => void = () => undefined,
): Promise<Reply<SampleJudgements, string>> {
  const judgements: (readonly Judgement[])[] = [];
  for (let at = 0; at < samples.length; at += SAMPLES_AT_ONCE) {
    const requests = samples.slice(at, at + SAMPLES_AT_ONCE).map(({ problem, steps }) => ({ prompt: problem, steps }));
    const reply = await judgeCoherenceOfMany(model, requests);
    if (!reply.ok) return fail(`The reward model failed (${reply.error.code}): ${reply.error.detail}`);
    judgements.push(...reply.value.map((report) => report.judgements));
    onProgress(judgements.length);
  }
  return succeed({ judgements, scores: judgements.map((steps) => steps.map(scoreOf)) });
}

/** How many steps were not scored, by reason: `{ "language": 3 }`. */
export function countUnscored(judgements: readonly (readonly Judgement[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const judgement of judgements.flat()) {
    if (judgement.status === 'not-checked') counts.set(judgement.reason, (counts.get(judgement.reason) ?? 0) + 1);
  }
  return counts;
}
