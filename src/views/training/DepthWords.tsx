// What the curve says at the deepest tree measured, and whom a judge that errs has misled.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SEARCH } from '../../core/tree-search.ts';
import { sayShare } from './percent.ts';
import { readDepths } from './read-depths.ts';
import styles from './Tree.module.css';
import { useDepth } from './use-depth.ts';

export function DepthWords() {
  const { t } = useTranslation();
  const points = useDepth((state) => state.points);
  const accuracy = useDepth((state) => state.measuredWith?.accuracyPercent ?? 100);
  const reading = readDepths(points);
  if (!reading) return null;
  const { depth, outcome, process, factor, lostShare } = reading;
  return (
    <div className={styles.words}>
      <p className={styles.reading}>
        {t('training.depth.reading', { depth, outcome: sayUpdates(t, outcome), process: sayUpdates(t, process) })}
      </p>
      {factor !== null && factor >= NOTABLE && <p>{t('training.depth.times', { factor: factor >= 10 ? factor.toFixed(0) : factor.toFixed(1) })}</p>}
      {lostShare > 0 && accuracy < 100 && <p>{t('training.depth.misled', { percent: 100 - accuracy, share: sayShare(t, lostShare) })}</p>}
    </div>
  );
}

/** Below this the two are as good as equal. */
const NOTABLE = 1.2;

function sayUpdates(t: TFunction, median: number | null): string {
  return median === null ? t('training.depth.beyond', { limit: DEFAULT_SEARCH.mostUpdates }) : t('training.depth.updates', { count: median });
}
