// Present and fitted weights in one small table, and the button that moves the sliders: rounded to points, one undo entry.

import { useTranslation } from 'react-i18next';
import { pointsOfShares } from '../../core/three-weights.ts';
import { formatReward, formatSigned } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { useJudges } from '../weights/use-judges.ts';
import type { LearnedWeights } from './learn-weights.ts';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

export function FitNumbers({ view, learned }: { view: PreferenceView; learned: LearnedWeights }) {
  const { t } = useTranslation();
  const { weightPoints, lockedWeights } = usePlayground((state) => state.scene.design);
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const { current } = view;
  const judges = useJudges();
  const points = pointsOfShares(learned.weights, weightPoints);
  const isThere = points.every((value, i) => value === weightPoints[i]);
  const movesLocked = lockedWeights.some((isLocked, i) => isLocked && points[i] !== weightPoints[i]);
  const explained = (accuracy: number | null): string =>
    t('preferences.ofPairs', { right: Math.round((accuracy ?? 0) * current.pairCount), count: current.pairCount });
  return (
    <>
      <table className={styles.numbers}>
        <caption className="visually-hidden">{t('preferences.numbers')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('preferences.present')}</th>
            <th scope="col">{t('preferences.best')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.lossRow}>
            <th scope="row">{t('preferences.loss')}</th>
            <td>{formatLoss(current.loss ?? 0)}</td>
            <td>{formatLoss(learned.loss)}</td>
          </tr>
          <tr>
            <th scope="row">{t('preferences.accuracy')}</th>
            <td>{explained(current.accuracy)}</td>
            <td>{explained(learned.accuracy)}</td>
          </tr>
          <tr>
            <th scope="row">{t('preferences.margin')}</th>
            <td>{formatSigned(current.meanDifference ?? 0)}</td>
            <td>{formatSigned(learned.meanDifference)}</td>
          </tr>
          {judges.map(({ id, name }, i) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatReward((weightPoints[i] ?? 0) / 100)}</td>
              <td>{formatReward((points[i] ?? 0) / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.use}>
        <Button variant="primary" disabled={isThere || view.isStale} onClick={() => setWeightPoints(points)}>
          {t('preferences.use')}
        </Button>
        {isThere && <span className={styles.quiet}>{t('preferences.useDone')}</span>}
        {movesLocked && <span className={styles.quiet}>{t('preferences.useLocked')}</span>}
      </div>
    </>
  );
}

/** Three digits: losses of sure fits are small. Example: 0.0042 → "0.004". */
export function formatLoss(loss: number): string {
  return loss.toFixed(3);
}
