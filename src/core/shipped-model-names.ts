// The reward models that ship, by the names of their folders in models/, and the one that scores a text where nobody has
// chosen. Page, commands, examples and build all ask here.

export const ENGLISH_MODEL = 'prm-minilm-l6';
export const BILINGUAL_MODEL = 'prm-e5-l6';

export const SHIPPED_MODEL_NAMES = [ENGLISH_MODEL, BILINGUAL_MODEL] as const;

export type ShippedModelName = (typeof SHIPPED_MODEL_NAMES)[number];

/** The model that reads the text: the bilingual one where there is Chinese in it, else the better one in English. */
export function shippedModelNameFor(text: string): ShippedModelName {
  return /\p{Script=Han}/u.test(text) ? BILINGUAL_MODEL : ENGLISH_MODEL;
}
