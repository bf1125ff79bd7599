// The smallest change of weights that makes another response win: in numbers, and a button that goes there.

import { useTranslation } from 'react-i18next';
import { sharedPoints } from '../../core/three-weights.ts';
import { TOTAL_POINTS } from '../../core/weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import styles from './MapPanel.module.css';
import type { SettledFlip } from './use-nearest-flip.ts';
import { WeightChange } from './WeightChange.tsx';

export function FlipBlock({ flip, design, isStale }: SettledFlip) {
  const { t } = useTranslation();
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const { responses } = usePlayground(selectScoredGroup);
  if (flip.kind === 'no-winner') return null;
  const target = flip.kind === 'flip' ? responses[flip.to] : undefined;
  return (
    <section className={styles.block} aria-labelledby="map-flip" aria-busy={isStale}>
      <h3 id="map-flip" className={styles.subtitle}>
        {t('map.flip')}
      </h3>
      {flip.kind === 'no-room' ? (
        <p>{t('flip.noRoom')}</p>
      ) : flip.kind === 'none' || !target ? (
        <p>{t(flip.kind === 'none' && flip.isSampled ? 'map.flipNoneSampled' : 'flip.none')}</p>
      ) : (
        <>
          <p>
            {t('map.flipTo', { name: nameOf(t, target), distance: ((flip.distance * TOTAL_POINTS) / sharedPoints(design.weightPoints)).toFixed(3) })} {flip.isSampled && t('flip.sampled')}
          </p>
          <WeightChange before={design.weightPoints} after={flip.points ?? flip.weights.map((weight) => 100 * weight)} />
          {design.lockedWeights.some((isLocked, i) => isLocked && flip.points?.[i] !== design.weightPoints[i]) && <p>{t('flip.locked')}</p>}
          {flip.points ? (
            <Button size="s" className={styles.go} disabled={isStale} onClick={() => flip.points && setWeightPoints(flip.points)}>
              {t('map.goThere')}
            </Button>
          ) : (
            <p className={styles.quiet}>{t('map.betweenPoints')}</p>
          )}
        </>
      )}
    </section>
  );
}
