// The experiment on depth: what it asks, its controls, its curve and what the curve says.

import { useTranslation } from 'react-i18next';
import { DEFAULT_SEARCH } from '../../core/tree-search.ts';
import { DepthControls } from './DepthControls.tsx';
import { DepthCurves } from './DepthCurves.tsx';
import { DepthTable } from './DepthTable.tsx';
import { DepthWords } from './DepthWords.tsx';
import styles from './Tree.module.css';
import { useDepth } from './use-depth.ts';

export function DepthSection() {
  const { t } = useTranslation();
  const isEmpty = useDepth((state) => state.points.length === 0);
  const isStale = useDepth((state) => state.measuredWith !== null && state.measuredWith !== state.settings);
  const { groupSize, learningRate, mostUpdates, threshold } = DEFAULT_SEARCH;
  return (
    <section className={styles.section} aria-labelledby="depth-title">
      <h3 id="depth-title" className={styles.title}>
        {t('training.depth.title')}
      </h3>
      <p className={styles.hint}>{t('training.depth.intro')}</p>
      <DepthControls />
      {isStale && <p className={styles.stale}>{t('training.depth.stale')}</p>}
      {isEmpty ? (
        <p className={styles.empty}>{t('training.depth.empty')}</p>
      ) : (
        <>
          <DepthWords />
          <DepthCurves />
          <DepthTable />
        </>
      )}
      <p className={styles.fine}>
        {t('training.depth.how', { groupSize, learningRate, limit: mostUpdates, percent: threshold * 100 })}
      </p>
    </section>
  );
}
