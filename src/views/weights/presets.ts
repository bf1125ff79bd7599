// Weights for a kind of task or a question about it, in the order syntax, coherence, fact.

import { DEFAULT_POINTS } from '../../core/weights.ts';

/** Mathematics: wording hardly matters, calculation a lot. */
export const PRESETS = [
  { name: 'default', points: DEFAULT_POINTS },
  { name: 'equal', points: [34, 33, 33] },
  { name: 'maths', points: [10, 50, 40] },
  { name: 'syntax', points: [100, 0, 0] },
  { name: 'coherence', points: [0, 100, 0] },
  { name: 'fact', points: [0, 0, 100] },
] as const satisfies readonly { readonly name: string; readonly points: readonly number[] }[];
