// The reward models that ship, by the names of their folders in models/. Commands, examples, build and
// benchmarks ask here; the page knows them by their manifests (src/app/shipped-models.ts).

/** Reads English and Chinese; scores everything where nobody has chosen. */
export const DEFAULT_MODEL = 'prm-e5-l6';
/** Reads English alone. */
export const ENGLISH_MODEL = 'prm-minilm-l6';

export const SHIPPED_MODEL_NAMES = [DEFAULT_MODEL, ENGLISH_MODEL] as const;
