// One response step by step: the raw reward and the potential's bonus, their returns, and the sum that telescopes.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BarGroups } from '../../charts/BarGroups.tsx';
import { BarSwatch } from '../../charts/BarPaint.tsx';
import type { DerivedResponse } from '../../core/derive.ts';
import { shapeByPotential } from '../../core/potential-shaping.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { nameOf } from '../response-name.ts';
import { Formula } from '../ui/Formula.tsx';
import styles from './CombinePanel.module.css';
import { ReturnsTable } from './ReturnsTable.tsx';
import { RAW_LOOK, SHAPED_LOOK } from './shaping-look.ts';
import { spellTelescope } from './telescope.ts';

interface ShapingStepsProps {
  item: ScoredResponse;
  own: DerivedResponse | undefined;
  gamma: number;
}

export function ShapingSteps({ item, own, gamma }: ShapingStepsProps) {
  const { t } = useTranslation();
  const rewards = useMemo(() => own?.stepRewards ?? [], [own]);
  const shaping = useMemo(() => shapeByPotential(rewards, gamma), [rewards, gamma]);
  const series = useMemo(
    () => [
      { id: 'raw', look: RAW_LOOK, values: rewards },
      { id: 'shaped', look: SHAPED_LOOK, values: shaping.shaping },
    ],
    [rewards, shaping],
  );
  const places = useMemo(() => rewards.map((_, k) => String(k + 1)), [rewards]);
  const name = nameOf(t, item);
  if (rewards.every((reward) => reward === null)) return <p className={styles.quiet}>{t('combine.noReward', { name })}</p>;
  const formula = spellTelescope(shaping, gamma);
  return (
    <>
      <ul className={styles.legend} aria-label={t('combine.legend')}>
        <li>
          <BarSwatch look={RAW_LOOK} /> {t('combine.rawBar')}
        </li>
        <li>
          <BarSwatch look={SHAPED_LOOK} /> {t('combine.shapedBar')}
        </li>
      </ul>
      <div className={styles.chart}>
        <BarGroups label={t('combine.chartLabel', { name })} placeWord={t('combine.step')} places={places} series={series} />
      </div>
      <ReturnsTable rewards={rewards} outcome={own?.outcome ?? null} shaping={shaping} name={name} />
      <h4 className={styles.subtitle}>{t('combine.telescope')}</h4>
      <Formula {...formula} />
      <p className={styles.quiet}>
        {gamma === 1 ? t('combine.telescopeWhy', { name }) : t('combine.telescopeDiscounted', { name, gamma })}
      </p>
    </>
  );
}
