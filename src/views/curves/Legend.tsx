// Which curve is whose. In the contributions view also which shade is which judge.

import { Trophy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { JUDGE_COLORS } from '../weights/judge-look.ts';
import styles from './CurvesPanel.module.css';

export function Legend() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  // As text, so that the legend is rendered again only when another response wins.
  const winners = usePlayground((state) => selectDerived(state).ranking.winners.join(' ')).split(' ');
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const selectResponse = usePlayground((state) => state.selectResponse);
  const view = usePlayground((state) => state.chartView);
  return (
    <div className={styles.legend}>
      <ul className={styles.responses} aria-label={t('curves.legend')}>
        {responses.map((item) => {
          const isSelected = item.response.id === selectedId;
          const isWinner = winners.includes(String(item.index));
          return (
            <li key={item.response.id}>
              <button
                type="button"
                className={styles.chip}
                aria-pressed={isSelected}
                title={nameOf(t, item)}
                onClick={() => selectResponse(isSelected ? null : item.response.id)}
              >
                <Swatch look={lookOf(item.index)} width={22} />
                <b>{item.letter}</b>
                {item.response.title && <span className={styles.chipTitle}>{item.response.title}</span>}
                {isWinner && <Trophy size={12} role="img" aria-label={t('ranking.winner')} className={styles.trophy} />}
              </button>
            </li>
          );
        })}
      </ul>
      {view === 'contributions' && (
        <ul className={styles.judges}>
          {JUDGE_NAMES.map((judge) => (
            <li key={judge}>
              <span className={styles.judgeColor} data-judge={judge} style={{ background: JUDGE_COLORS[judge] }} aria-hidden="true" />
              {t(`judge.${judge}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
