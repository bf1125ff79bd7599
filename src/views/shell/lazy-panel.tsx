// A part of the page whose code and words are fetched when it is first opened, so that the first view stays small. A failed
// fetch is said plainly and takes nothing else down.

import { lazy, Suspense, type ComponentType } from 'react';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { loadToolWords } from '../../i18n/i18n.ts';

/** Example: `lazyPanel(async () => (await import('../map/MapPanel.tsx')).MapPanel)`. */
export function lazyPanel<Props extends object = object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // One per set of words; the words of every further language arrive before it is spoken.
  const panels = new WeakMap<i18n, ComponentType<Props>>();
  const panelFor = (words: i18n): ComponentType<Props> => {
    const made: ComponentType<Props> = panels.get(words) ?? lazy(async () => ({ default: await loadWith(load, words) }));
    panels.set(words, made);
    return made;
  };
  return function LazyPanel(props: Props) {
    const { i18n: words } = useTranslation();
    const Panel = panelFor(words);
    return (
      <Suspense fallback={<PanelLoading />}>
        <Panel {...props} />
      </Suspense>
    );
  };
}

async function loadWith<Props extends object>(load: () => Promise<ComponentType<Props>>, words: i18n): Promise<ComponentType<Props>> {
  try {
    const [panel] = await Promise.all([load(), loadToolWords(words)]);
    return panel;
  } catch {
    return PanelMissing;
  }
}

function PanelLoading() {
  const { t } = useTranslation();
  return <p role="status">{t('tabs.loading')}</p>;
}

function PanelMissing() {
  const { t } = useTranslation();
  return <p role="alert">{t('tabs.missing')}</p>;
}
