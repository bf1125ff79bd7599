import type { Reference } from '../../core/scene.ts';

/** Which words an outcome below a half has: a wrong answer, a poor rating, tests that fail. */
export function outcomeWordsOf({ kind }: Reference): 'answer' | 'rating' | 'code' {
  return kind === 'rating' || kind === 'code' ? kind : 'answer';
}
