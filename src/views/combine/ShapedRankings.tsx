// The proof on the screen: outcome alone, outcome with raw step rewards, outcome with the potential; returns and ranks.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { compareShaping } from '../../core/potential-shaping.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatSigned } from '../format.ts';
import { nameOf } from '../response-name.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import styles from './CombinePanel.module.css';
import { spellOrder } from './swap-table.ts';

interface ShapedRankingsProps {
  responses: readonly ScoredResponse[];
  stepRewards: readonly (readonly (number | null)[])[];
  outcomes: readonly (number | null)[];
  gamma: number;
}

const WAYS = ['outcome', 'shaped', 'raw'] as const;

export function ShapedRankings({ responses, stepRewards, outcomes, gamma }: ShapedRankingsProps) {
  const { t } = useTranslation();
  const compared = useMemo(() => compareShaping({ stepRewards, outcomes, gamma }), [stepRewards, outcomes, gamma]);
  const letterOf = (place: number): string => responses[place]?.letter ?? '';
  const order = (way: (typeof WAYS)[number]): string => spellOrder(compared[way].ranking, letterOf);
  const known = responses.filter(({ index }) => (outcomes[index] ?? null) !== null);
  const isRawSame = order('raw') === order('outcome');
  return (
    <section className={styles.section} aria-labelledby="combine-proof">
      <h3 id="combine-proof" className={styles.title}>
        {t('combine.proof')}
      </h3>
      <p className={styles.lead}>{t('combine.proofLead')}</p>
      {known.length === 0 ? (
        <p className={styles.quiet}>{t('combine.needsOutcome')}</p>
      ) : (
        <>
          <div className={styles.scroll} role="region" aria-label={t('combine.proofCaption')} tabIndex={0}>
            <table className={styles.rankings}>
              <caption className="visually-hidden">{t('combine.proofCaption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ranking.response')}</th>
                  {WAYS.map((way) => (
                    <th key={way} scope="col">
                      {t(`combine.way.${way}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {known.map((item) => (
                  <tr key={item.response.id}>
                    <th scope="row">
                      <span className={styles.response}>
                        <Swatch look={lookOf(item.index)} width={22} />
                        <span title={nameOf(t, item)}>{item.letter}</span>
                        <OutcomeMark outcome={outcomes[item.index] ?? null} />
                      </span>
                    </th>
                    {WAYS.map((way) => {
                      const { returns, ranking } = compared[way];
                      return (
                        <td key={way} data-winner={ranking.winners.includes(item.index)}>
                          {formatSigned(returns[item.index] ?? 0)} <span className={styles.rank}>{t('combine.rank', { rank: ranking.ranks[item.index] ?? '–' })}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('combine.order')}</th>
                  {WAYS.map((way) => (
                    <td key={way} data-changed={way === 'raw' && !isRawSame}>
                      {order(way)}
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
          <p>{t('combine.sameOrder')}</p>
          <p>{isRawSame ? t('combine.rawSame') : t('combine.rawDiffers', { raw: order('raw'), outcome: order('outcome') })}</p>
        </>
      )}
    </section>
  );
}
