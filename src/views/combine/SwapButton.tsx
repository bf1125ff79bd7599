// One setting of the swap table: its winner, whether that is right, its order, and what is different from now.

import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './CombinePanel.module.css';
import type { SwapCell } from './swap-table.ts';
import { spellOrder } from './swap-table.ts';

/** More letters would not fit; the button's name has them all. */
const MOST_WINNERS = 2;

export function SwapButton({ cell, responses }: { cell: SwapCell; responses: readonly ScoredResponse[] }) {
  const { t } = useTranslation();
  const beginDrag = usePlayground((state) => state.beginDrag);
  const endDrag = usePlayground((state) => state.endDrag);
  const setAggregator = usePlayground((state) => state.setAggregator);
  const setLambda = usePlayground((state) => state.setLambda);
  const letterOf = (place: number): string => responses[place]?.letter ?? '';
  const { aggregator, lambda, ranking, change, isWinnerRight } = cell;
  const winners = ranking.winners.map(letterOf).join(' = ');
  const verdict = t(isWinnerRight === null ? 'outcome.unknown' : isWinnerRight ? 'outcome.right' : 'outcome.wrong');
  const order = spellOrder(ranking, letterOf);
  const Sign = isWinnerRight === null ? CircleHelp : isWinnerRight ? Check : X;

  /** Both settings in one entry of the history. */
  function take() {
    beginDrag();
    setAggregator(aggregator);
    setLambda(lambda);
    endDrag();
  }

  if (ranking.winners.length === 0) return <span className={styles.quiet}>–</span>;
  return (
    <button
      type="button"
      className={styles.cell}
      data-change={change}
      aria-pressed={change === 'present'}
      aria-label={t('combine.cell', { winners, verdict, order, change: t(`combine.change.${change}`) })}
      onClick={take}
    >
      <span className={styles.winner}>
        <i className={styles.chip} style={{ background: lookOf(ranking.winner ?? 0).color }} aria-hidden="true" />
        <b>{ranking.winners.length > MOST_WINNERS ? `${ranking.winners.slice(0, MOST_WINNERS).map(letterOf).join(' = ')} = …` : winners}</b>
        <Sign size={13} strokeWidth={3} data-right={isWinnerRight} aria-hidden />
        <span className={styles.change}>{t(`combine.change.${change}`)}</span>
      </span>
      <span className={styles.order} title={order}>
        {order}
      </span>
    </button>
  );
}
