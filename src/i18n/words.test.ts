// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { createI18n, speak } from './i18n.ts';
import { chooseLanguage } from './languages.ts';
import { zh } from './zh.ts';

type Words = { readonly [key: string]: string | Words };

/** Every sentence under its key, plural forms under one. */
function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** Values that a sentence needs; one that comes in both languages (`en` and `zh`, `sourceEn` and `sourceZh`) counts as one value. */
const placeholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => (name === 'zh' ? 'en' : name.replace(/Zh$/, 'En'))))].sort();

describe('words', () => {
  const english = flatten(en);
  const chinese = flatten(zh);

  it('are the same sentences in both languages', () => {
    const withoutSingular = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].filter((key) => !key.endsWith('_one')).sort()).toEqual(withoutSingular.sort());
    expect([...english.values(), ...chinese.values()].filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  it.each([...english])('%s keeps its values in Chinese', (key, sentence) => {
    const translated = chinese.get(key) ?? chinese.get(key.replace(/_one$/, '_other')) ?? '';
    // "One step" may leave out the number that "{{count}} steps" needs.
    const needed = (text: string) => placeholders(text).filter((name) => name !== 'count' || !key.endsWith('_one'));
    expect(needed(translated)).toEqual(needed(sentence));
  });

  it('are spoken in the language asked for, and the document says which', async () => {
    const translation = await createI18n('en');
    expect(translation.t('response.steps', { count: 1 })).toBe('1 step');
    await speak(translation, 'zh');
    expect(translation.t('response.steps', { count: 1 })).toBe('1 个步骤');
    expect(document.documentElement.lang).toBe('zh-Hans');
  });
});

describe('chooseLanguage', () => {
  it('follows the link, then the choice, then the browser', () => {
    expect(chooseLanguage({ search: '?lang=zh', remembered: 'en', preferred: ['en'] })).toBe('zh');
    expect(chooseLanguage({ search: '?lang=xx', remembered: 'zh', preferred: ['en'] })).toBe('zh');
    expect(chooseLanguage({ search: '', remembered: null, preferred: ['fr', 'zh-TW', 'en'] })).toBe('zh');
    expect(chooseLanguage({ search: '', remembered: null, preferred: ['fr'] })).toBe('en');
  });
});
