// What the three judges of the page say of every step of many responses.

import { type Score, scoreOf } from '../../core/judgement.ts';
import type { RewardModel } from '../../engine/reward-model.ts';
import { judgeFact, loadKnowledge } from '../../judges/fact.ts';
import { openNodeParsers } from '../../judges/node-parsers.ts';
import { judgeSyntax } from '../../judges/syntax.ts';
import { type Reply, succeed } from '../../protocol/reply.ts';
import { scoreSamples } from '../evaluation/score-samples.ts';

export interface JudgedResponse {
  /** Step × judge, in the order syntax, coherence, fact. */
  readonly scores: readonly (readonly (Score | null)[])[];
}

export interface ResponseText {
  readonly problem: string;
  readonly steps: readonly string[];
}

/** Judges in the order given, with all parsers and the product's own knowledge base; fails where the reward model does. */
export async function judgeSamples(model: RewardModel, samples: readonly ResponseText[], onProgress: (done: number) => void): Promise<Reply<readonly JudgedResponse[], string>> {
  const ofModel = await scoreSamples(model, samples, onProgress);
  if (!ofModel.ok) return ofModel;
  const [parsers, knowledge] = await Promise.all([openNodeParsers(), loadKnowledge()]);
  return succeed(
    samples.map(({ problem, steps }, sample) => {
      const request = { prompt: problem, steps };
      const [syntax, fact] = [judgeSyntax(request, parsers).judgements, judgeFact(request, { knowledge }).judgements];
      return { scores: steps.map((_, step) => [scoreOf(syntax[step]), scoreOf(ofModel.value.judgements[sample]?.[step]), scoreOf(fact[step])]) };
    }),
  );
}
