// How a model is named beside its scores.

import type { ModelInfo } from './engine-state.ts';

/**
 * Who judged: name and version, so that a saved score says which model gave it; for a person's own model also the beginning
 * of its sum, because nobody else knows which file carries that name. Example: `my-prm 2.0 (own, 1a2b3c4d)`.
 */
export function nameModel({ name, version, sha256, origin }: ModelInfo): string {
  return origin === 'own' ? `${name} ${version} (own, ${sha256.slice(0, 8)})` : `${name} ${version}`;
}
