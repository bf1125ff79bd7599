// A panel whose code is fetched when it is first opened, so that the first view stays small. A failed fetch is said
// plainly and takes nothing else down.

import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

/** Example: `lazyPanel(async () => (await import('../map/MapPanel.tsx')).MapPanel)`. */
export function lazyPanel(load: () => Promise<ComponentType>): ComponentType {
  const Panel = lazy(async () => ({ default: await load().catch(() => PanelMissing) }));
  return function LazyPanel() {
    return (
      <Suspense fallback={<PanelLoading />}>
        <Panel />
      </Suspense>
    );
  };
}

function PanelLoading() {
  const { t } = useTranslation();
  return <p role="status">{t('tabs.loading')}</p>;
}

function PanelMissing() {
  const { t } = useTranslation();
  return <p role="alert">{t('tabs.missing')}</p>;
}
