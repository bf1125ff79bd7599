// What the triangle leaves out: components of the person's own keep their weights on it, and the three judges share the rest.

import { useTranslation } from 'react-i18next';
import { sharedPoints } from '../../core/three-weights.ts';
import { TOTAL_POINTS } from '../../core/weights.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './MapPanel.module.css';

/** Nothing where the three have all the weight. */
export function HeldNote() {
  const { t } = useTranslation();
  const shared = usePlayground((state) => sharedPoints(state.scene.design.weightPoints));
  if (shared === TOTAL_POINTS) return null;
  return (
    <p className={styles.quiet}>{shared === 0 ? t('flip.noRoom') : t('components.held', { points: TOTAL_POINTS - shared, rest: shared })}</p>
  );
}
