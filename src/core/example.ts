// An example as data: a scene with the scores that the judges gave it beforehand.

import type { JudgeName, Judgement } from './judgement.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';

export interface PrecomputedResponse {
  readonly steps: Readonly<Record<JudgeName, readonly Judgement[]>>;
  readonly outcome: Outcome;
}

export interface PrecomputedScores {
  /** Who judged, per judge, for example `prm-minilm-l6 1.0.0`. */
  readonly judgedBy: Readonly<Record<JudgeName | 'outcome', string>>;
  /** In the order of the scene's responses. */
  readonly responses: readonly PrecomputedResponse[];
}

export interface Example {
  readonly id: string;
  /** What the example shows, in both languages of the interface. */
  readonly title: Readonly<Record<'en' | 'zh', string>>;
  readonly story: Readonly<Record<'en' | 'zh', string>>;
  readonly scene: Scene;
  readonly scores: PrecomputedScores;
}
