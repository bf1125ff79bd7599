// What an author writes of an example, and the scene that it makes. Knows no scores: those are computed beforehand.

import { DEFAULT_DESIGN } from '../core/defaults.ts';
import type { Example } from '../core/example.ts';
import type { RewardDesign, Scene } from '../core/scene.ts';

/** A story in which the default design crowns a response whose answer is wrong, and a change of the design repairs it. */
export interface Repair {
  /** The response with the wrong answer that wins at first, counted from 0. */
  readonly crowned: number;
  /**
   * What to change: the weights, or, where no weights help because nothing in the steps gives the mistake away, λ, which
   * brings the outcome in.
   */
  readonly change: Pick<RewardDesign, 'weightPoints'> | Pick<RewardDesign, 'lambda'>;
}

/** An example before it is scored. */
export interface ExampleText extends Pick<Example, 'id' | 'title' | 'story'> {
  readonly scene: Scene;
  readonly repair: Repair | null;
}

export interface ScoredExample extends Example {
  readonly repair: Repair | null;
}

/** Letters of the responses, as the interface shows them. */
const RESPONSE_IDS = ['a', 'b', 'c', 'd'] as const;

/**
 * An example with four responses to a question whose right answer is a number. The design is the default one with the
 * outcome left out (λ = 1): with it mixed in, no wrong answer could win, and the weights would have nothing to show.
 */
export function mathsExample(
  written: Pick<Example, 'id' | 'title' | 'story'> & {
    readonly prompt: string;
    readonly answer: string;
    readonly responses: readonly [string, string, string, string];
    readonly repair?: Repair;
  },
): ExampleText {
  const { id, title, story, prompt, answer, responses, repair = null } = written;
  return {
    id,
    title,
    story,
    repair,
    scene: {
      prompt,
      reference: { kind: 'maths', answer },
      splitRule: { kind: 'auto' },
      responses: RESPONSE_IDS.map((letter, i) => ({
        id: `${id}-${letter}`,
        title: null,
        text: responses[i] ?? '',
        cuts: null,
        rating: null,
      })),
      design: { ...DEFAULT_DESIGN, lambda: 1 },
    },
  };
}
