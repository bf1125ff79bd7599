// Which languages there are and which one a visit speaks. Knows no words.

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, so that its speakers find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** For `<html lang>`. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The language of a visit: the link's `?lang=` first, then what was chosen before, then what the browser prefers.
 * Example: "?lang=zh", "en", ["fr"] → "zh"; "", null, ["zh-TW", "en"] → "zh"; "", null, ["fr"] → "en".
 */
export function chooseLanguage(options: {
  search: string;
  remembered: string | null;
  preferred: readonly string[];
}): Language {
  const fromLink = new URLSearchParams(options.search).get('lang');
  if (isLanguage(fromLink)) return fromLink;
  if (isLanguage(options.remembered)) return options.remembered;
  for (const tag of options.preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'en';
}
