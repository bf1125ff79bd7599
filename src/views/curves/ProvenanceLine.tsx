// Says in plain words where the coherence scores on screen come from, and where some are missing.

import { useTranslation } from 'react-i18next';
import { selectProvenance, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './CurvesPanel.module.css';
import { MOST_CHART_STEPS } from './use-chart-series.ts';

export function ProvenanceLine() {
  const { t } = useTranslation();
  const { kind, notRunCount } = usePlayground((state) => selectProvenance(state).byJudge.coherence);
  const hasResponses = usePlayground((state) => state.scene.responses.length > 0);
  const isReady = usePlayground((state) => state.engine.status === 'ready');
  const isScoring = usePlayground((state) => state.pending.coherence.size > 0);
  const longest = usePlayground((state) => selectScoredGroup(state).responses.reduce((most, { steps }) => Math.max(most, steps.length), 0));
  if (!hasResponses) return <p className={styles.provenance} />;
  if (isScoring) return <p className={styles.provenance}>{t('provenance.running')}</p>;
  return (
    <p className={styles.provenance}>
      {kind !== 'none' && t(`provenance.line.${kind}`)} {notRunCount > 0 && !isReady && t('provenance.missing', { count: notRunCount })}
      {longest > MOST_CHART_STEPS && ` ${t('curves.cut', { shown: MOST_CHART_STEPS, count: longest })}`}
    </p>
  );
}
