// How a response is called in a sentence.

import type { TFunction } from 'i18next';
import type { Response } from '../core/scene.ts';

export interface NamedResponse {
  readonly letter: string;
  readonly response: Pick<Response, 'title'>;
}

/** Example: B with the title "Lucky guess" → "B (Lucky guess)"; without a title → "Response B". */
export function nameOf(t: TFunction, { letter, response }: NamedResponse): string {
  return response.title ? t('response.named', { letter, title: response.title }) : t('response.letter', { letter });
}
