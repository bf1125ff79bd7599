// One weight: name, slider, points, lock. They always add up to 100.

import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { JudgeSwatch } from '../../charts/JudgePaint.tsx';
import { maximumPoints } from '../../core/weights.ts';
import { usePlayground } from '../playground-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import styles from './DesignPanel.module.css';
import type { ShownJudge } from './use-judges.ts';

export function WeightRow({ judge, index }: { judge: ShownJudge; index: number }) {
  const { t } = useTranslation();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const lockedWeights = usePlayground((state) => state.scene.design.lockedWeights);
  const moveWeight = usePlayground((state) => state.moveWeight);
  const toggleWeightLock = usePlayground((state) => state.toggleWeightLock);

  const { name, look } = judge;
  const own = points[index] ?? 0;
  const isLocked = lockedWeights[index] ?? false;
  const locked = lockedWeights.flatMap((isOther, i) => (isOther ? [i] : []));
  const hasPartner = points.length - locked.length >= 2;
  const canMove = !isLocked && hasPartner;
  const most = canMove ? maximumPoints({ points, index, locked }) : 100;
  return (
    <div className={styles.row}>
      <span className={styles.judge}>
        <JudgeSwatch look={look} />
        <span className={styles.judgeName} title={name}>
          {name}
        </span>
      </span>
      {/* The track always spans 0 to 100, so that equal lengths mean equal weights; what a lock forbids is cut off in core. */}
      <Range
        label={t('weights.slider', { judge: name })}
        value={own}
        max={100}
        step={1}
        valueText={t('weights.valueText', { points: own })}
        isDisabled={!canMove}
        tint={look.color}
        onChange={(value) => moveWeight(index, value)}
      />
      <NumberField
        label={t('weights.number', { judge: name })}
        value={own}
        min={0}
        max={most}
        step={1}
        isDisabled={!canMove}
        onChange={(value) => moveWeight(index, value)}
      />
      <IconButton
        size="s"
        label={t(isLocked ? 'weights.unlock' : 'weights.lock', { judge: name })}
        aria-pressed={isLocked}
        className={isLocked ? styles.locked : undefined}
        onClick={() => toggleWeightLock(index)}
      >
        {isLocked ? <Lock size={14} aria-hidden /> : <LockOpen size={14} aria-hidden />}
      </IconButton>
    </div>
  );
}
