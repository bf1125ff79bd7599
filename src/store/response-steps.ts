// The steps of each response and their keys, remembered per response so that a drag or a title never splits text again.
// Pure: the memory changes how fast an answer comes, never the answer.

import type { Step } from '../core/cuts.ts';
import { stepsFromCuts } from '../core/cuts.ts';
import { factKey, type OwnEvidence } from '../core/evidence.ts';
import { stepKeys } from '../core/fingerprint.ts';
import type { JudgeName } from '../core/judgement.ts';
import type { Response, Scene } from '../core/scene.ts';
import { MAX_RESPONSES } from '../core/scene.ts';
import type { SplitRule } from '../core/split.ts';
import { cutsByRule, parseDelimiter } from '../core/split.ts';

export interface ResponseSteps {
  readonly steps: readonly Step[];
  /** One per step; key k covers the prompt and steps 1…k. */
  readonly keys: readonly string[];
  /** As `keys`, covering the person's own evidence as well; the same where there is none. */
  readonly factKeys: readonly string[];
}

/** Under which keys the records of a judge stand: what the fact judge says hangs on the evidence, what the others say does not. */
export function keysOf(judge: JudgeName, { keys, factKeys }: Pick<ResponseSteps, 'keys' | 'factKeys'>): readonly string[] {
  return judge === 'fact' ? factKeys : keys;
}

interface Remembered extends ResponseSteps {
  readonly prompt: string;
  readonly text: string;
  readonly cuts: readonly number[] | null;
  readonly rule: SplitRule;
  readonly evidence: OwnEvidence | undefined;
}

/** By response id; a few scenes' worth, so that undo and a second store find theirs. */
const remembered = new Map<string, Remembered>();
const MAX_REMEMBERED = 4 * MAX_RESPONSES;

/** Where the steps of a response start: set by hand, or by the scene's rule. */
export function cutsOf(response: Pick<Response, 'text' | 'cuts'>, rule: SplitRule): readonly number[] {
  return response.cuts ?? cutsByRule(response.text, rule);
}

/** The steps of a response and their keys; the same objects as long as prompt, text, cuts, rule and evidence stay the same. */
export function responseSteps(response: Response, scene: Pick<Scene, 'prompt' | 'splitRule' | 'evidence'>): ResponseSteps {
  const { prompt, splitRule: rule, evidence } = scene;
  const { id, text, cuts } = response;
  const last = remembered.get(id);
  const isSameSplit = last !== undefined && last.text === text && last.cuts === cuts && last.rule === rule;
  const isSameTask = isSameSplit && last.prompt === prompt;
  if (isSameTask && last.evidence === evidence) return last;

  const steps = isSameSplit ? last.steps : splitResponse(response, rule);
  const keys = isSameTask ? last.keys : stepKeys(prompt, steps.map((step) => step.text));
  const factKeys = evidence === undefined ? keys : keys.map((key) => factKey(key, evidence));
  const fresh: Remembered = { prompt, text, cuts, rule, evidence, steps, keys, factKeys };
  remembered.delete(id);
  remembered.set(id, fresh);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MAX_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return fresh;
}

function splitResponse(response: Response, rule: SplitRule): Step[] {
  const delimiter = rule.kind === 'custom' ? parseDelimiter(rule.delimiter) : '';
  return stepsFromCuts(response.text, cutsOf(response, rule), delimiter);
}

/** Every step key of a scene: what a record must be kept for. */
export function sceneStepKeys(scene: Scene): Set<string> {
  return new Set(scene.responses.flatMap((response) => {
    const { keys, factKeys } = responseSteps(response, scene);
    return factKeys === keys ? [...keys] : [...keys, ...factKeys];
  }));
}
