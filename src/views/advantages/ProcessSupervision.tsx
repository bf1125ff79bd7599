// Process supervision: an advantage for every step of every response, as lines, as a table, and as a sum spelled out.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { StepLines } from '../../charts/StepLines.tsx';
import { Swatch } from '../../charts/Swatch.tsx';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Formula } from '../ui/Formula.tsx';
import styles from './AdvantagesPanel.module.css';
import { CollapseNote } from './CollapseNote.tsx';
import type { MethodAdvantages } from './methods.ts';
import { spellStepAdvantage } from './spell-advantage.ts';
import { StepAdvantageTable } from './StepAdvantageTable.tsx';

interface ProcessSupervisionProps {
  all: MethodAdvantages;
  responses: readonly ScoredResponse[];
  item: ScoredResponse;
}

export function ProcessSupervision({ all, responses, item }: ProcessSupervisionProps) {
  const { t } = useTranslation();
  const focusedStep = usePlayground((state) => (state.focus?.responseId === item.response.id ? state.focus.stepIndex : null));
  const { advantages, statistics, collapse } = all.process;
  const series = useMemo(
    () => responses.map(({ response, letter, index }) => ({ id: response.id, letter, look: lookOf(index), values: advantages[index] ?? [] })),
    [responses, advantages],
  );
  const formula = spellStepAdvantage({ all, place: item.index, letter: item.letter, step: focusedStep ?? 0 });
  return (
    <section className={styles.section} aria-labelledby="advantages-process">
      <h3 id="advantages-process" className={styles.title}>
        {t('advantages.process')}
      </h3>
      <p className={styles.lead}>{t('advantages.about.process')}</p>
      {collapse && <CollapseNote collapse={collapse} areSteps />}
      <ul className={styles.legend} aria-label={t('curves.legend')}>
        {responses.map((row) => (
          <li key={row.response.id} title={nameOf(t, row)}>
            <Swatch look={lookOf(row.index)} /> {row.letter}
          </li>
        ))}
      </ul>
      <div className={styles.chart}>
        <StepLines label={t('advantages.processLabel')} placeWord={t('combine.step')} series={series} selectedId={item.response.id} />
      </div>
      <StepAdvantageTable advantages={advantages} responses={responses} item={item} />
      {statistics.mean !== null && (
        <p className={styles.quiet}>
          {t('advantages.processStatistics', { count: statistics.count, mean: statistics.mean.toFixed(3), std: statistics.std?.toFixed(3) ?? '–' })}
        </p>
      )}
      {formula && <Formula {...formula} />}
      {formula && <p className={styles.quiet}>{t('advantages.focusHint')}</p>}
    </section>
  );
}
