// Says in plain words where the coherence scores on screen come from, and where some are missing.

import { useTranslation } from 'react-i18next';
import { selectProvenance } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './CurvesPanel.module.css';

export function ProvenanceLine() {
  const { t } = useTranslation();
  const { kind, notRunCount } = usePlayground((state) => selectProvenance(state).byJudge.coherence);
  const hasResponses = usePlayground((state) => state.scene.responses.length > 0);
  const engineStatus = usePlayground((state) => state.engine.status);
  if (!hasResponses) return <p className={styles.provenance} />;
  const missing = notRunCount === 0 ? '' : engineStatus === 'ready' ? t('provenance.running') : t('provenance.missing', { count: notRunCount });
  return (
    <p className={styles.provenance}>
      {kind !== 'none' && t(`provenance.line.${kind}`)} {missing}
    </p>
  );
}
