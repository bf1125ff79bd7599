// What changes in the ranking when the aggregator or λ is swapped: every cell is a setting, and takes it at a click.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group, RewardSettings } from '../../core/derive.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import styles from './CombinePanel.module.css';
import { SwapButton } from './SwapButton.tsx';
import { swapLambdas, swapTable } from './swap-table.ts';

interface SwapTableProps {
  responses: readonly ScoredResponse[];
  settings: Group & RewardSettings;
}

export function SwapTable({ responses, settings }: SwapTableProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => swapTable(settings), [settings]);
  const cells = rows.flat();
  const changed = cells.filter(({ change }) => change === 'winner').length;
  const columnWords = (lambda: number): string => (lambda === 0 ? t('combine.outcomeOnly') : lambda === 1 ? t('combine.processOnly') : t('combine.mixed'));
  return (
    <section className={styles.section} aria-labelledby="combine-swap">
      <h3 id="combine-swap" className={styles.title}>
        {t('combine.swap')}
      </h3>
      <p className={styles.lead}>
        {t('combine.swapLead')} {changed === 0 ? t('combine.swapNone') : t('combine.swapCount', { count: changed, total: cells.length })}
      </p>
      <div className={styles.scroll} role="region" aria-label={t('combine.swapTable')} tabIndex={0}>
        <table className={styles.swap}>
          <thead>
            <tr>
              <th scope="col">{t('aggregator.label')}</th>
              {swapLambdas(settings.lambda).map((lambda) => (
                <th key={lambda} scope="col">
                  λ = {lambda === 0 || lambda === 1 ? lambda : formatReward(lambda)} <span className={styles.columnWords}>{columnWords(lambda)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]?.aggregator}>
                <th scope="row">{row[0] && t(`aggregator.${row[0].aggregator}`)}</th>
                {row.map((cell) => (
                  <td key={cell.lambda}>
                    <SwapButton cell={cell} responses={responses} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
