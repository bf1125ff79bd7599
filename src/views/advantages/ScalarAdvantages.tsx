// The methods that give each response one number: grouped bars, the table of the same numbers, and how each is made.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarGroups } from '../../charts/BarGroups.tsx';
import { BarSwatch } from '../../charts/BarPaint.tsx';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { AdvantageTable } from './AdvantageTable.tsx';
import styles from './AdvantagesPanel.module.css';
import { CollapseNote } from './CollapseNote.tsx';
import { METHOD_LOOKS } from './method-look.ts';
import { MethodNotes } from './MethodNotes.tsx';
import { relativeTo, SCALAR_METHODS, type MethodAdvantages } from './methods.ts';

interface ScalarAdvantagesProps {
  all: MethodAdvantages;
  responses: readonly ScoredResponse[];
  item: ScoredResponse;
}

/** Below this spread of totals the division by it is the story. */
const SMALL_STD = 0.05;

export function ScalarAdvantages({ all, responses, item }: ScalarAdvantagesProps) {
  const { t } = useTranslation();
  const [size, setSize] = useState<'computed' | 'relative'>('computed');
  const series = useMemo(
    () =>
      SCALAR_METHODS.map((method) => {
        const { advantages } = all.scalar[method];
        return { id: method, look: METHOD_LOOKS[method], values: size === 'relative' ? relativeTo(advantages) : advantages };
      }),
    [all, size],
  );
  const places = useMemo(() => responses.map(({ letter }) => letter), [responses]);
  const { collapse, statistics } = all.scalar.grpo;
  const isLoud = collapse === null && statistics.std !== null && statistics.std < SMALL_STD;
  return (
    <section className={styles.section} aria-labelledby="advantages-scalar">
      <div className={styles.head}>
        <h3 id="advantages-scalar" className={styles.title}>
          {t('advantages.scalar')}
        </h3>
        <Segmented
          label={t('advantages.size')}
          value={size}
          options={[
            { value: 'computed', label: t('advantages.computed') },
            { value: 'relative', label: t('advantages.relative') },
          ]}
          onChange={setSize}
        />
      </div>
      <p className={styles.lead}>{t('advantages.scalarLead')}</p>
      {collapse && <CollapseNote collapse={collapse} />}
      {isLoud && <p className={styles.lead}>{t('advantages.loud', { std: statistics.std?.toFixed(3) ?? '' })}</p>}
      <ul className={styles.legend} aria-label={t('advantages.methods')}>
        {SCALAR_METHODS.map((method) => (
          <li key={method}>
            <BarSwatch look={METHOD_LOOKS[method]} /> {t(`advantages.name.${method}`)}
          </li>
        ))}
      </ul>
      <div className={styles.chart}>
        <BarGroups label={t('advantages.chartLabel', { count: responses.length })} placeWord="" places={places} series={series} selectedPlace={item.index} />
      </div>
      <AdvantageTable all={all} responses={responses} item={item} />
      <MethodNotes all={all} item={item} />
    </section>
  );
}
