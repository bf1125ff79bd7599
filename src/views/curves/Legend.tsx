// Which curve is whose. In the contributions view also which shade is which judge.

import { Trophy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { JudgeSwatch } from '../../charts/JudgePaint.tsx';
import { Swatch } from '../../charts/Swatch.tsx';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { useJudges } from '../weights/use-judges.ts';
import styles from './CurvesPanel.module.css';

export function Legend() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  // As text, so that the legend is rendered again only when another response wins.
  const winners = usePlayground((state) => selectDerived(state).ranking.winners.join(' ')).split(' ');
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const selectResponse = usePlayground((state) => state.selectResponse);
  const judges = useJudges();
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
          {judges.map(({ id, name, look }) => (
            <li key={id}>
              <JudgeSwatch look={look} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
