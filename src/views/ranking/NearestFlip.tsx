// The smallest change of weights that makes another response win, in words, and a button that makes it.
// Computed once the weights stand still: on a curved boundary it takes longer than a frame.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestFlip, type NearestFlip as Flip } from '../../core/flip.ts';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import type { RewardDesign } from '../../core/scene.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { formatWeight } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { useJudges } from '../weights/use-judges.ts';
import styles from './RankingPanel.module.css';
import { describeMove } from './weight-move.ts';

const PAUSE_MS = 150;
/** A search over the 5,151 grid points of so many steps stays well under a second. */
const MOST_STEPS = 4_000;

export function NearestFlip() {
  const { t } = useTranslation();
  const { group, responses } = usePlayground(selectScoredGroup);
  const design = usePlayground((state) => state.scene.design);
  // Together: a component more is a judge more in the one and a weight more in the other.
  const now = useMemo(() => ({ group, design }), [group, design]);
  const settled = useSettled(now, PAUSE_MS);
  const isTooLarge = responses.reduce((sum, { steps }) => sum + steps.length, 0) > MOST_STEPS;
  const flip = useMemo((): Flip => {
    if (isTooLarge) return { kind: 'no-winner' };
    const { weightPoints, aggregator, tau, lambda } = settled.design;
    return nearestFlip({ ...settled.group, weights: weightsFromPoints(weightPoints), aggregator, tau, lambda });
  }, [settled, isTooLarge]);
  const isStale = settled !== now;
  const holdsOwn = design.weightPoints.slice(JUDGE_NAMES.length).some((points) => points > 0);
  if (flip.kind === 'no-winner' && !isTooLarge) return null;
  return (
    <div className={styles.block} aria-busy={isStale}>
      <h3 className={styles.subtitle}>{t('flip.title')}</h3>
      {isTooLarge && <p>{t('flip.tooLarge', { limit: MOST_STEPS })}</p>}
      {flip.kind === 'none' && <p>{t('flip.none')}</p>}
      {flip.kind === 'flip' && <FlipWords flip={flip} design={settled.design} isStale={isStale} />}
      {holdsOwn && <p className={styles.quiet}>{t(flip.kind === 'no-room' ? 'flip.noRoom' : 'flip.held')}</p>}
    </div>
  );
}

interface FlipWordsProps {
  flip: Extract<Flip, { kind: 'flip' }>;
  design: RewardDesign;
  isStale: boolean;
}

function FlipWords({ flip, design, isStale }: FlipWordsProps) {
  const { t } = useTranslation();
  const judges = useJudges();
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const { responses } = usePlayground(selectScoredGroup);
  const target = responses[flip.to];
  if (!target) return null;
  const name = nameOf(t, target);
  const { weightPoints, lockedWeights } = design;
  const { points } = flip;
  const move = points && describeMove(weightPoints, points);
  const movesLocked = points !== null && lockedWeights.some((isLocked, i) => isLocked && points[i] !== weightPoints[i]);
  const judgeName = (place: number) => judges[place]?.name ?? '';
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
