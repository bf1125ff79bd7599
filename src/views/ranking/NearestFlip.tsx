// The smallest change of weights that makes another response win, in words, and a button that makes it.
// Computed once the weights stand still: on a curved boundary it takes longer than a frame.

import { useTranslation } from 'react-i18next';
import type { NearestFlip as Flip } from '../../core/flip.ts';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import type { PlaygroundFacts } from '../../store/playground-state.ts';
import { selectNearestFlip, selectScoredGroup } from '../../store/selectors.ts';
import { formatWeight } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import { useSettled } from '../ui/use-settled.ts';
import styles from './RankingPanel.module.css';
import { describeMove } from './weight-move.ts';

const PAUSE_MS = 150;

export function NearestFlip() {
  const { t } = useTranslation();
  const scene = usePlayground((state) => state.scene);
  const steps = usePlayground((state) => state.steps);
  const outcomes = usePlayground((state) => state.outcomes);
  const settledScene = useSettled(scene, PAUSE_MS);
  const isStale = settledScene !== scene;
  const flip = selectNearestFlip({ scene: settledScene, steps, outcomes });
  if (flip.kind === 'no-winner') return null;
  return (
    <div className={styles.block} aria-busy={isStale}>
      <h3 className={styles.subtitle}>{t('flip.title')}</h3>
      {flip.kind === 'none' ? <p>{t('flip.none')}</p> : <FlipWords flip={flip} scene={settledScene} isStale={isStale} />}
    </div>
  );
}

interface FlipWordsProps {
  flip: Extract<Flip, { kind: 'flip' }>;
  scene: PlaygroundFacts['scene'];
  isStale: boolean;
}

function FlipWords({ flip, scene, isStale }: FlipWordsProps) {
  const { t } = useTranslation();
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const { responses } = usePlayground(selectScoredGroup);
  const target = responses[flip.to];
  if (!target) return null;
  const name = nameOf(t, target);
  const { weightPoints, lockedWeights } = scene.design;
  const { points } = flip;
  const move = points && describeMove(weightPoints, points);
  const movesLocked = points !== null && lockedWeights.some((isLocked, i) => isLocked && points[i] !== weightPoints[i]);
  const judgeName = (place: number) => t(`judge.${JUDGE_NAMES[place] ?? 'fact'}`);
  const weights = points ? points.map(formatWeight) : flip.weights.map((weight) => weight.toFixed(3));
  return (
    <div className={styles.flip}>
      <p>
        {move
          ? t('flip.move', { count: move.points, from: judgeName(move.from), to: judgeName(move.to), name })
          : t('flip.to', { weights: weights.join(' / '), name })}
        {movesLocked && ` ${t('flip.locked')}`}
        {flip.isSampled && ` ${t('flip.sampled')}`}
      </p>
      {points && (
        <Button size="s" disabled={isStale} onClick={() => setWeightPoints(points)}>
          {t('flip.show')}
        </Button>
      )}
    </div>
  );
}
