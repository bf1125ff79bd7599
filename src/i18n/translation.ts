// What a translation must hold to be complete. Knows the shape of the English words, not the words.

import type { en } from './en.ts';

/** Every key of the English words, with words of its own. The singular may be missing: Chinese has no such form. */
type Translated<Words> = Words extends string
  ? string
  : { readonly [Key in keyof Words as Key extends `${string}_one` ? never : Key]: Translated<Words[Key]> } & {
      readonly [Key in keyof Words as Key extends `${string}_one` ? Key : never]?: Translated<Words[Key]>;
    };

export type Translation = Translated<typeof en>;
