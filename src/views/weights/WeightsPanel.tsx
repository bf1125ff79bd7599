// The weights of the three judges: sliders with number fields and locks, the triangle, and presets.

import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { usePlayground } from '../playground-context.ts';
import { Presets } from './Presets.tsx';
import { TernaryPicker } from './TernaryPicker.tsx';
import { WeightRow } from './WeightRow.tsx';
import styles from './DesignPanel.module.css';

export function WeightsPanel() {
  const { t } = useTranslation();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  return (
    <section className={styles.section} aria-labelledby="weights-title">
      <h2 id="weights-title" className={styles.title}>
        {t('weights.title')}
      </h2>
      <div className={styles.rows}>
        {JUDGE_NAMES.map((judge, index) => (
          <WeightRow key={judge} judge={judge} index={index} />
        ))}
      </div>
      <div className={styles.pickerRow}>
        <TernaryPicker points={points} />
        <Presets points={points} />
      </div>
    </section>
  );
}
