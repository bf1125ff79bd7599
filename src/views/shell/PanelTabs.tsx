// The tabs below the curves. A further tool is one more entry here and one more panel.

import { Tabs } from 'radix-ui';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenePanel } from '../../store/playground-state.ts';
import { usePlayground } from '../playground-context.ts';
import { StepsPanel } from '../steps/StepsPanel.tsx';
import { cx } from '../ui/cx.ts';
import { lazyPanel } from './lazy-panel.tsx';
import styles from './PanelTabs.module.css';

const PANELS = [
  { value: 'steps', Panel: StepsPanel },
  { value: 'map', Panel: lazyPanel(async () => (await import('../map/MapPanel.tsx')).MapPanel) },
  { value: 'combine', Panel: lazyPanel(async () => (await import('../combine/CombinePanel.tsx')).CombinePanel) },
  { value: 'advantages', Panel: lazyPanel(async () => (await import('../advantages/AdvantagesPanel.tsx')).AdvantagesPanel) },
  { value: 'training', Panel: lazyPanel(async () => (await import('../training/TrainingPanel.tsx')).TrainingPanel) },
  { value: 'preferences', Panel: lazyPanel(async () => (await import('../preferences/PreferencesPanel.tsx')).PreferencesPanel) },
  { value: 'hack-lab', Panel: lazyPanel(async () => (await import('../hack-lab/HackLabPanel.tsx')).HackLabPanel) },
  { value: 'data', Panel: lazyPanel(async () => (await import('../data/DataPanel.tsx')).DataPanel) },
] as const satisfies readonly { readonly value: ScenePanel; readonly Panel: ComponentType }[];

export function PanelTabs({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const panel = usePlayground((state) => state.panel);
  const setPanel = usePlayground((state) => state.setPanel);
  return (
    <Tabs.Root
      className={cx(styles.root, className)}
      value={panel}
      onValueChange={(value) => {
        const chosen = PANELS.find((candidate) => candidate.value === value);
        if (chosen) setPanel(chosen.value);
      }}
    >
      <Tabs.List className={styles.list} aria-label={t('tabs.label')}>
        {PANELS.map(({ value }) => (
          <Tabs.Trigger key={value} value={value} className={styles.tab}>
            {t(`tabs.${value}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {PANELS.map(({ value, Panel }) => (
        <Tabs.Content key={value} value={value} className={styles.content}>
          <Panel />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
