// What an author writes of an example whose outcome is judged by unit tests. Knows no scores: those are computed beforehand.

import { DEFAULT_DESIGN } from '../core/defaults.ts';
import type { Example } from '../core/example.ts';
import type { CodeLanguage } from '../core/scene.ts';
import type { ExampleText } from './maths-example.ts';

const RESPONSE_IDS = ['a', 'b', 'c', 'd'] as const;

/** An example with four responses whose code has to pass tests, under the default design with the outcome left out. */
export function codeExample(
  written: Pick<Example, 'id' | 'title' | 'story'> & {
    readonly prompt: string;
    readonly language: CodeLanguage;
    readonly tests: string;
    readonly responses: readonly [string, string, string, string];
  },
): ExampleText {
  const { id, title, story, prompt, language, tests, responses } = written;
  return {
    id,
    title,
    story,
    repair: null,
    scene: {
      prompt,
      reference: { kind: 'code', language, tests },
      splitRule: { kind: 'auto' },
      responses: RESPONSE_IDS.map((letter, i) => ({ id: `${id}-${letter}`, title: null, text: responses[i] ?? '', cuts: null, rating: null })),
      design: { ...DEFAULT_DESIGN, lambda: 1 },
    },
  };
}
