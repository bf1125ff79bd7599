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

/** A model that ships, as its manifest tells before it is loaded. */
export interface ShippedModel {
  readonly manifestUrl: string;
  readonly name: string;
  readonly judgedBy: string;
  /** ISO 639-1 codes of what it reads. */
  readonly languages: readonly string[];
  /** Size of the model file. */
  readonly bytes: number;
  /** F1 on the development samples, in per cent. */
  readonly f1: number;
  readonly reliability: readonly ReliabilityBin[];
}

export interface PageServices extends OfferedExamples {
  readonly askForExamples: () => void;
  readonly shippedModels: readonly ShippedModel[];
  /** The shipped model that would be loaded: the one chosen before, else the one that reads both languages. */
  readonly pickModel: () => ShippedModel;
  readonly rememberModel: (model: ShippedModel) => void;
  /** Size of the person's own model that an earlier visit kept and that is loaded in place of a shipped one. */
  readonly keptModelBytes: number | null;
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
