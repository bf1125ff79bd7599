// The advantages of every step: one row per response, one column per step.

import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { nameOf } from '../response-name.ts';
import { withSign } from './AdvantageTable.tsx';
import styles from './AdvantagesPanel.module.css';

interface StepAdvantageTableProps {
  advantages: readonly (readonly (number | null)[])[];
  responses: readonly ScoredResponse[];
  item: ScoredResponse;
}

/** More columns would be a burden, not a help; the chart shows them all. */
const MOST_COLUMNS = 40;

export function StepAdvantageTable({ advantages, responses, item }: StepAdvantageTableProps) {
  const { t } = useTranslation();
  const longest = advantages.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(longest, MOST_COLUMNS) }, (_, k) => k);
  return (
    <div className={styles.scroll} role="region" aria-label={t('advantages.stepTable')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('advantages.stepTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('combine.step')}</th>
            {columns.map((k) => (
              <th key={k} scope="col">
                {k + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {responses.map((row) => (
            <tr key={row.response.id} data-selected={row === item}>
              <th scope="row" title={nameOf(t, row)}>
                {row.letter}
              </th>
              {columns.map((k) => {
                const value = advantages[row.index]?.[k];
                return <td key={k}>{value === undefined ? '' : value === null ? '–' : withSign(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
