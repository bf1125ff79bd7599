// What the page offers beside the store: examples, links and files, language and theme. Built by `app/`.

import { createContext, use } from 'react';
import type { TextJudgesClient } from '../client/client.ts';
import type { Example } from '../core/example.ts';
import type { ReliabilityBin } from '../core/reliability.ts';
import type { Language } from '../i18n/languages.ts';

export type Theme = 'system' | 'light' | 'dark';

/** The examples that have arrived: the one that the page starts with, and the rest once the menu has asked for it. */
export interface OfferedExamples {
  readonly examples: readonly Example[];
  readonly rest: 'unasked' | 'asked' | 'here' | 'missing';
}

/** The model that ships, as its manifest tells before it is loaded. */
export interface ShippedModel {
  readonly judgedBy: string;
  readonly reliability: readonly ReliabilityBin[];
}

export interface PageServices extends OfferedExamples {
  readonly askForExamples: () => void;
  /** Size of the model file, where it is known before the download. */
  readonly modelBytes: number | null;
  readonly shippedModel: ShippedModel;
  readonly openExample: (example: Example) => void;
  /** The address of this page with the scene in its hash. */
  readonly makeShareLink: () => Promise<string>;
  /** Opens a scene file's text; notices say how it went, and what cannot be read changes nothing. */
  readonly openSceneFile: (text: string) => void;
  /** Opens the work that a link had set aside; `false` where there is none. */
  readonly openSetAside: () => Promise<boolean>;
  /** Asks the knowledge base of the fact judge. */
  readonly lookUp: TextJudgesClient['lookUp'];
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

export const PageContext = createContext<PageServices | null>(null);

export function usePage(): PageServices {
  const page = use(PageContext);
  if (page === null) throw new Error('This component must stand inside PageContext.');
  return page;
}
