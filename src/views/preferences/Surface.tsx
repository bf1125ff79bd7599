// The loss over the triangle, with its key: steps of the scale as numbers, the two marks and the path in words.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LossMark, LossSurface } from '../../charts/LossSurface.tsx';
import { heldWeights, sharedPoints, triangleShares } from '../../core/three-weights.ts';
import { TOTAL_POINTS } from '../../core/weights.ts';
import { scaleLayers } from '../map/map-layers.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { formatLoss } from './FitNumbers.tsx';
import type { LearnedWeights } from './learn-weights.ts';
import { lossScale } from './loss-scale.ts';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

export function Surface({ view, learned }: { view: PreferenceView; learned: LearnedWeights }) {
  const { t } = useTranslation();
  const { surface, current, isStale } = view;
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const scale = useMemo(() => lossScale(surface), [surface]);
  // The steps are named in the key; on the surface itself their numbers would stand in each other's way.
  const layers = useMemo(() => {
    const { regions, lines } = scaleLayers(scale);
    return { regions: regions.map((region) => ({ ...region, label: null })), lines };
  }, [scale]);
  const present = triangleShares(points);
  const shared = sharedPoints(points) / TOTAL_POINTS;
  const words = (shares: readonly number[]): string => [...shares.map((share) => shared * share), ...heldWeights(points)].map(formatReward).join(' / ');
  const steps = scale.steps.filter((_, step) => scale.kinds.includes(step));
  const range = { least: steps[0]?.words.split('–')[0] ?? '', most: steps.at(-1)?.words.split('–').at(-1) ?? '' };
  return (
    <figure className={styles.surface}>
      <figcaption className={styles.subtitle}>{isStale ? t('preferences.computing') : t('preferences.surface')}</figcaption>
      <LossSurface
        layers={layers}
        corners={[t('judge.syntax'), t('judge.coherence'), t('judge.fact')]}
        present={present}
        fitted={learned.weights}
        path={learned.path}
        label={t('preferences.surfaceLabel', {
          ...range,
          present: words(present),
          loss: formatLoss(current.loss ?? 0),
          fitted: words(learned.weights),
          fittedLoss: formatLoss(learned.loss),
        })}
      />
      <ul className={styles.key}>
        <li>
          <LossMark kind="present" /> {t('preferences.key.present')}
        </li>
        <li>
          <LossMark kind="fitted" /> {t('preferences.key.fitted')}
        </li>
        {learned.path.length > 1 && (
          <li>
            <svg width={22} height={8} aria-hidden="true">
              <line x1={0} x2={22} y1={4} y2={4} stroke="var(--ink)" strokeWidth={1.75} />
            </svg>
            {t('preferences.key.path')}
          </li>
        )}
      </ul>
      <ul className={styles.scale} aria-label={t('preferences.scale')}>
        {steps.map(({ words: band, share, color }) => (
          <li key={band}>
            <span className={styles.chip} style={{ background: `color-mix(in oklab, ${color} ${Math.round(100 * share)}%, var(--surface))` }} />
            {band}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('preferences.surfaceHint')}</p>
    </figure>
  );
}
