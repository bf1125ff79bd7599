// The weights of all judges: sliders with number fields and locks, components of the person's own, the triangle, and presets.

import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { usePlayground } from '../playground-context.ts';
import { lazyPanel } from '../shell/lazy-panel.tsx';
import { Button } from '../ui/Button.tsx';
import { Presets } from './Presets.tsx';
import { TernaryPicker } from './TernaryPicker.tsx';
import { useJudges } from './use-judges.ts';
import { WeightRow } from './WeightRow.tsx';
import styles from './DesignPanel.module.css';

const OwnComponents = lazyPanel(async () => (await import('./own/OwnComponents.tsx')).OwnComponents);

export function WeightsPanel() {
  const { t } = useTranslation();
  const judges = useJudges();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const tryRule = usePlayground((state) => state.tryRule);
  const hasOwn = usePlayground((state) => state.draftRule !== null || (state.scene.components ?? []).length > 0);
  return (
    <section className={styles.section} aria-labelledby="weights-title">
      <h2 id="weights-title" className={styles.title}>
        {t('weights.title')}
      </h2>
      <div className={styles.rows}>
        {judges.slice(0, JUDGE_NAMES.length).map((judge, index) => (
          <WeightRow key={judge.id} judge={judge} index={index} />
        ))}
      </div>
      {hasOwn ? (
        <OwnComponents />
      ) : (
        <Button size="s" variant="quiet" className={styles.addComponent} onClick={() => tryRule({ kind: 'length', unit: 'words', least: null, most: 40 })}>
          {t('weights.addComponent')}
        </Button>
      )}
      <div className={styles.pickerRow}>
        <TernaryPicker points={points} />
        <Presets points={points} />
      </div>
    </section>
  );
}
