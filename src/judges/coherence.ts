// The coherence judge: the reward model's score of each step, as it is, with its method said.
// Knows nothing of the device; what the model could not read, or never learned to read, is "not checked".

import type { Judgement } from '../core/judgement.ts';
import { toScore } from '../core/judgement.ts';
import type { RewardModel } from '../engine/reward-model.ts';
import type { StepScore } from '../engine/step-scores.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { nameModel } from '../protocol/model-name.ts';
import type { Reply } from '../protocol/reply.ts';
import { succeed } from '../protocol/reply.ts';
import { detectLanguage } from './syntax/language.ts';

/** Findings of this judge. `model-score`: params score (`0.42`) and threshold, below which a step counts as wrong. */
export const COHERENCE_FINDING_CODES = ['model-score'] as const;

/** Judges one response in one pass over it; a failed run is a failure, never a made-up score. */
export async function judgeCoherence(model: RewardModel, request: JudgeRequest, signal?: AbortSignal): Promise<Reply<JudgeReport, EngineError>> {
  const reply = await model.score(request, signal);
  return reply.ok ? succeed(reportScores(model, request, reply.value)) : reply;
}

/** Judges many responses, batched by length; reports in the order of the requests. */
export async function judgeCoherenceOfMany(
  model: RewardModel,
  requests: readonly JudgeRequest[],
  onProgress?: (done: number, total: number) => void,
): Promise<Reply<readonly JudgeReport[], EngineError>> {
  const reply = await model.scoreMany(requests, onProgress);
  if (!reply.ok) return reply;
  return succeed(requests.map((request, index) => reportScores(model, request, reply.value[index] ?? [])));
}

function reportScores(model: RewardModel, { prompt, steps }: JudgeRequest, scores: readonly StepScore[]): JudgeReport {
  return {
    judgedBy: nameModel(model.info),
    judgements: scores.map((score, index) => {
      const text = steps[index] ?? '';
      if (score.status === 'scored' && !hasLearned(model, text, prompt)) return { status: 'not-checked', reason: 'language', findings: [] };
      return judgeStep({ score, text, threshold: model.threshold });
    }),
  };
}

/** Has the model learned the language of this step? A step without words, such as "3 × 4 = 12", is in that of the prompt. */
function hasLearned({ languages }: RewardModel, step: string, prompt: string): boolean {
  const own = detectLanguage(step);
  const language = own === 'none' ? detectLanguage(prompt) : own;
  switch (language) {
    case 'none':
      return true;
    case 'english':
      return languages.includes('en');
    case 'chinese':
      return languages.includes('zh');
    case 'other':
      return false;
  }
}

function judgeStep({ score, text, threshold }: { score: StepScore; text: string; threshold: number }): Judgement {
  if (score.status === 'not-checked') return { status: 'not-checked', reason: score.reason, findings: [] };
  return {
    status: 'scored',
    score: toScore(score.score),
    findings: [
      {
        code: 'model-score',
        params: { score: score.score.toFixed(2), threshold: threshold.toFixed(2) },
        span: { start: 0, end: text.length },
        cost: 1 - score.score,
        method: 'model',
      },
    ],
    ...(score.isContextCut ? { isContextCut: true } : {}),
  };
}
