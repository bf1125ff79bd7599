// Sets up the words of the interface. A language is fetched when it is first spoken; English words are the type of all.

import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGE_TAGS, type Language } from './languages.ts';

const WORDS: Readonly<Record<Language, () => Promise<ResourceLanguage>>> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
};

/** An i18next of its own, ready to speak `language`. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await WORDS[language]() } },
    // React escapes what it renders; escaping twice would show entities.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  markDocument(language);
  return instance;
}

/** Changes the language of the page once its words have arrived. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', await WORDS[language]());
  }
  await instance.changeLanguage(language);
  markDocument(language);
}

function markDocument(language: Language): void {
  document.documentElement.lang = LANGUAGE_TAGS[language];
}
