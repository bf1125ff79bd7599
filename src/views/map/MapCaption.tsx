// What the map shows and how it was computed: exact lines, or samples and why.

import { useTranslation } from 'react-i18next';
import { agreementWithOutcome } from '../../core/agreement.ts';
import { sharedPoints } from '../../core/three-weights.ts';
import { TOTAL_POINTS } from '../../core/weights.ts';
import { selectDerived } from '../../store/selectors.ts';
import { formatSigned } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './MapPanel.module.css';
import type { MapMeasure, WinnerNumbers } from './use-map-view.ts';

interface MapCaptionProps {
  measure: MapMeasure;
  numbers: WinnerNumbers;
  isStale: boolean;
}

export function MapCaption({ measure, numbers, isStale }: MapCaptionProps) {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectDerived);
  const isHeld = usePlayground((state) => sharedPoints(state.scene.design.weightPoints) < TOTAL_POINTS);
  const isExact = measure === 'winner' && numbers.kind === 'exact';
  const reason = numbers.kind === 'sampled' ? numbers.reason : 'measure';
  const { tauB } = agreementWithOutcome(
    responses.map(({ total }) => total),
    responses.map(({ outcome }) => outcome),
  );
  return (
    <div className={styles.caption}>
      <p>
        <span className={styles.tag}>{isExact ? t('map.exact') : isStale ? t('map.computing') : t('map.sampled')}</span>{' '}
        {isExact ? t('map.exactWhy') : t(`map.sampledWhy.${reason}`)}
      </p>
      <p>{isHeld && measure === 'winner' ? t('components.mapKey') : t(`map.key.${measure}`)}</p>
      {measure === 'agreement' && <p>{tauB === null ? t('map.tauNone') : t('map.tauHere', { tau: formatSigned(tauB) })}</p>}
    </div>
  );
}
