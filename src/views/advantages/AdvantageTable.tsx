// Total and advantages of every response, by every method that gives one number.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward, formatSigned } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import styles from './AdvantagesPanel.module.css';
import { SCALAR_METHODS, type MethodAdvantages } from './methods.ts';

interface AdvantageTableProps {
  all: MethodAdvantages;
  responses: readonly ScoredResponse[];
  item: ScoredResponse;
}

export function AdvantageTable({ all, responses, item }: AdvantageTableProps) {
  const { t } = useTranslation();
  const selectResponse = usePlayground((state) => state.selectResponse);
  return (
    <div className={styles.scroll} role="region" aria-label={t('advantages.table')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('advantages.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.response')}</th>
            <th scope="col">{t('ranking.total')}</th>
            {SCALAR_METHODS.map((method) => (
              <th key={method} scope="col">
                {t(`advantages.name.${method}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {responses.map((row) => {
            const total = all.totals[row.index] ?? null;
            return (
              <tr key={row.response.id} data-selected={row === item}>
                <th scope="row">
                  <button type="button" className={styles.name} aria-pressed={row === item} title={nameOf(t, row)} onClick={() => selectResponse(row.response.id)}>
                    <Swatch look={lookOf(row.index)} width={22} /> {row.letter}
                    <OutcomeMark outcome={all.derived.responses[row.index]?.outcome ?? null} />
                  </button>
                </th>
                <td>{total === null ? '–' : formatReward(total)}</td>
                {SCALAR_METHODS.map((method) => {
                  const value = all.scalar[method].advantages[row.index] ?? null;
                  return <td key={method}>{value === null ? '–' : withSign(value)}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** An advantage always shows its side: pushed up or down. */
export function withSign(value: number): string {
  const text = Math.abs(value) > 0 && Math.abs(value) < 0.095 ? value.toFixed(3).replace('-', '−') : formatSigned(value);
  return value > 0 ? `+${text}` : text;
}
