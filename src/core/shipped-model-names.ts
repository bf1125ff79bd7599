// The reward models that ship, by the names of their folders in models/. Page, commands, examples and build all ask here.

/** Reads English and Chinese; scores everything where nobody has chosen. */
export const DEFAULT_MODEL = 'prm-e5-l6';
/** Reads English alone. */
export const ENGLISH_MODEL = 'prm-minilm-l6';

export const SHIPPED_MODEL_NAMES = [DEFAULT_MODEL, ENGLISH_MODEL] as const;
