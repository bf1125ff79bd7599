// Weights at one click, each for a kind of task or a question about it. Components of the person's own get none by a preset.

import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import styles from './DesignPanel.module.css';
import { PRESETS } from './presets.ts';

export function Presets({ points }: { points: readonly number[] }) {
  const { t } = useTranslation();
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  return (
    <div role="group" aria-label={t('weights.presets')} className={styles.presets}>
      {PRESETS.map((preset) => {
        const isCurrent = preset.points.every((value, i) => value === points[i]);
        return (
          <button
            key={preset.name}
            type="button"
            className={styles.preset}
            title={preset.points.join(' · ')}
            aria-pressed={isCurrent}
            onClick={() => setWeightPoints(points.map((_, i) => preset.points[i] ?? 0))}
          >
            <span>{t(`weights.preset.${preset.name}`)}</span>
            {!preset.points.some((point) => point === 100) && <span className={styles.presetPoints}>{preset.points.join(' · ')}</span>}
          </button>
        );
      })}
    </div>
  );
}
