// Sets up the words of the interface. A language is fetched when it is first spoken, the words of the tools when a tool is
// first opened; English words are the type of all.

import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGE_TAGS, type Language } from './languages.ts';

const FIRST_VIEW: Readonly<Record<Language, () => Promise<ResourceLanguage>>> = {
  en: async () => (await import('./en/first-view.ts')).firstView,
  zh: async () => (await import('./zh/first-view.ts')).firstView,
};

const TOOLS: Readonly<Record<Language, () => Promise<ResourceLanguage>>> = {
  en: async () => (await import('./en/tools.ts')).tools,
  zh: async () => (await import('./zh/tools.ts')).tools,
};

const NAMESPACE = 'translation';

/** An i18next of its own, ready to speak `language` in the first view. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { [NAMESPACE]: await FIRST_VIEW[language]() } },
    // React escapes what it renders; escaping twice would show entities.
    interpolation: { escapeValue: false },
    // Words that arrive later than what is to be said with them are taken up at once.
    react: { useSuspense: false, bindI18nStore: 'added' },
    returnNull: false,
  });
  markDocument(language);
  return instance;
}

/** Changes the language of the page once all its words have arrived. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, NAMESPACE)) {
    instance.addResourceBundle(language, NAMESPACE, await FIRST_VIEW[language]());
  }
  await loadToolWords(instance, language);
  await instance.changeLanguage(language);
  markDocument(language);
}

const toolWords = new WeakMap<i18n, Map<string, Promise<void>>>();

/**
 * Fetches the words of the tools in the language spoken now; the same promise each time, for React's `use`. Rejects where
 * they cannot be fetched, and the next call asks again.
 */
export function loadToolWords(instance: i18n, language: string = instance.language): Promise<void> {
  const loads = toolWords.get(instance) ?? new Map<string, Promise<void>>();
  toolWords.set(instance, loads);
  const known = loads.get(language);
  if (known) return known;
  const load = addToolWords(instance, language);
  loads.set(language, load);
  load.catch(() => loads.delete(language));
  return load;
}

async function addToolWords(instance: i18n, language: string): Promise<void> {
  if (isLanguage(language)) instance.addResourceBundle(language, NAMESPACE, await TOOLS[language](), true);
}

function markDocument(language: Language): void {
  document.documentElement.lang = LANGUAGE_TAGS[language];
}
