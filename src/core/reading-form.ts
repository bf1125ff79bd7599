// What a model has learned to read: of a text, and of a number in it. Named in its manifest, so that every model is told what it was told in training.

import { KIND_COUNT, knownKind, type NumberKind, USED_KIND_COUNT } from './numbers/kinds.ts';

/** What a model has learned to read: texts as they are written, or without the marks of LaTeX and Markdown. */
export const TEXT_FORMS = ['written', 'plain'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** What new models are trained with. */
export const NEW_TEXT_FORM: TextForm = 'plain';

/** What a model has learned to read of a number. */
export interface NumberCodes {
  /** Kinds below this. */
  readonly kindCount: number;
  /** Slots that it has, slot 0 included; 1 for a model that knows kinds alone. */
  readonly slotCount: number;
}

/** All that this page can tell a model of a number; what new models are trained with. */
export const ALL_NUMBER_CODES: NumberCodes = { kindCount: USED_KIND_COUNT, slotCount: 16 };

/** What models of the first version read. */
export const FIRST_NUMBER_CODES: NumberCodes = { kindCount: 26, slotCount: 1 };

/** One integer for a number: its kind, and its slot where the model has it. */
export function codeOf({ kind, slot }: { readonly kind: NumberKind; readonly slot: number }, { kindCount, slotCount }: NumberCodes): number {
  return knownKind(kind, kindCount) + (slot < slotCount ? KIND_COUNT * slot : 0);
}
