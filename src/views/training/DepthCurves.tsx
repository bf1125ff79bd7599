// The curves of the experiment, one for each kind of feedback, with their legend.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DepthChart } from '../../charts/DepthChart.tsx';
import { DEFAULT_SEARCH, FEEDBACKS } from '../../core/tree-search.ts';
import { FEEDBACK_LOOKS } from './run-look.ts';
import styles from './Tree.module.css';
import { useDepth } from './use-depth.ts';

export function DepthCurves() {
  const { t } = useTranslation();
  const points = useDepth((state) => state.points);
  const deepest = useDepth((state) => (state.measuredWith ?? state.settings).deepest);
  const series = useMemo(
    () => FEEDBACKS.map((id) => ({ id, ...FEEDBACK_LOOKS[id], values: points.filter(({ feedback }) => feedback === id) })),
    [points],
  );
  const words = useMemo(
    () => ({
      label: t('training.depth.chart'),
      depth: t('training.depth.axisX'),
      updates: t('training.depth.axisY'),
      limit: t('training.depth.limit', { limit: DEFAULT_SEARCH.mostUpdates }),
    }),
    [t],
  );
  return (
    <div>
      <ul className={styles.legend}>
        {FEEDBACKS.map((feedback) => (
          <li key={feedback}>
            <svg width={22} height={8} aria-hidden="true">
              <line x1={0} x2={22} y1={4} y2={4} stroke={FEEDBACK_LOOKS[feedback].color} strokeDasharray={FEEDBACK_LOOKS[feedback].dash} strokeWidth={2.5} />
            </svg>
            {t(`training.depth.feedback.${feedback}`)}
          </li>
        ))}
      </ul>
      <DepthChart series={series} deepest={deepest} limit={DEFAULT_SEARCH.mostUpdates} words={words} />
    </div>
  );
}
