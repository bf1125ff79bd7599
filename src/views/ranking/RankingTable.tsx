// The group by total reward, best first; responses without a total at the end.

import { ArrowDown, ArrowUp, Trophy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import type { DerivedResponse } from '../../core/derive.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import { spreadWords } from '../ui/spread-words.ts';
import { rankShifts } from './rank-shift.ts';
import styles from './RankingPanel.module.css';

export function RankingTable() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const derived = usePlayground(selectDerived);
  const { order, ranks, winners } = derived.ranking;
  const shifts = rankShifts(ranks, derived.outcomeRanking.ranks);
  const unranked = responses.flatMap((_, place) => (ranks[place] === null ? [place] : []));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('ranking.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('ranking.rank')}</span>
          </th>
          <th scope="col">{t('ranking.response')}</th>
          <th scope="col">{t('ranking.process')}</th>
          <th scope="col">{t('ranking.outcome')}</th>
          <th scope="col">{t('ranking.total')}</th>
        </tr>
      </thead>
      <tbody>
        {[...order, ...unranked].map((place) => {
          const response = responses[place];
          const values = derived.responses[place];
          if (!response || !values) return null;
          return (
            <RankingRow
              key={response.response.id}
              response={response}
              values={values}
              rank={ranks[place] ?? null}
              shift={shifts[place] ?? null}
              isWinner={winners.includes(place)}
              isTied={winners.length > 1}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface RankingRowProps {
  response: ScoredResponse;
  values: DerivedResponse;
  rank: number | null;
  shift: number | null;
  isWinner: boolean;
  isTied: boolean;
}

function RankingRow({ response, values, rank, shift, isWinner, isTied }: RankingRowProps) {
  const { t } = useTranslation();
  const selectResponse = usePlayground((state) => state.selectResponse);
  const isSelected = usePlayground((state) => state.selectedResponseId === response.response.id);
  return (
    <tr data-winner={isWinner} data-selected={isSelected}>
      <td className={styles.rank}>{rank ?? <span className="visually-hidden">{t('ranking.noRank')}</span>}</td>
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={isSelected} onClick={() => selectResponse(response.response.id)}>
          <Swatch look={lookOf(response.index)} width={22} />
          <span className={styles.words} title={nameOf(t, response)}>
            <b>{response.letter}</b> {response.response.title}
          </span>
        </button>
        {(isWinner || (shift ?? 0) !== 0) && (
          <span className={styles.under}>
            {isWinner && (
              <span className={styles.winner}>
                <Trophy size={12} aria-hidden />
                {t(isTied ? 'ranking.tied' : 'ranking.winner')}
              </span>
            )}
            <Shift shift={shift ?? 0} />
          </span>
        )}
      </th>
      <td>{values.process === null ? '–' : formatReward(values.process)}</td>
      <td>
        <OutcomeMark outcome={values.outcome} spread={spreadWords(t, response.outcome)} />
      </td>
      <td className={styles.total}>{values.total === null ? '–' : formatReward(values.total)}</td>
    </tr>
  );
}

function Shift({ shift }: { shift: number }) {
  const { t } = useTranslation();
  if (shift === 0) return null;
  const count = Math.abs(shift);
  const words = shift > 0 ? t('ranking.up', { count }) : t('ranking.down', { count });
  return (
    <span className={styles.shift} title={words}>
      {shift > 0 ? <ArrowUp size={12} aria-hidden /> : <ArrowDown size={12} aria-hidden />}
      <span aria-hidden="true">{count}</span>
      <span className={styles.versus} aria-hidden="true">
        {t('ranking.versus')}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
