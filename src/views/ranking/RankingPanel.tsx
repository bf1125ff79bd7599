// Who wins under the present weights, how that differs from the outcome's order, and what would change it.

import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isRight } from '../../core/agreement.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Agreement } from './Agreement.tsx';
import { NearestFlip } from './NearestFlip.tsx';
import { outcomeWordsOf } from './outcome-words.ts';
import styles from './RankingPanel.module.css';
import { RankingTable } from './RankingTable.tsx';
import { WinnerAnnouncer } from './WinnerAnnouncer.tsx';

export function RankingPanel() {
  const { t } = useTranslation();
  const hasRanking = usePlayground((state) => selectDerived(state).ranking.order.length > 0);
  return (
    <section className={styles.panel} aria-labelledby="ranking-title">
      <h2 id="ranking-title" className={styles.title}>
        {t('ranking.title')}
      </h2>
      {hasRanking ? (
        <>
          <RankingTable />
          <WrongWinner />
          <NearestFlip />
          <Agreement />
        </>
      ) : (
        <p className={styles.quiet}>{t('ranking.empty')}</p>
      )}
      <WinnerAnnouncer />
    </section>
  );
}

/** Said plainly where the reward would teach a wrong answer. */
function WrongWinner() {
  const { t } = useTranslation();
  const { ranking, bestRight, responses: derived } = usePlayground(selectDerived);
  const { responses } = usePlayground(selectScoredGroup);
  const words = usePlayground(({ scene }) => outcomeWordsOf(scene.reference));
  const wrong = ranking.winners.find((place) => {
    const outcome = derived[place]?.outcome ?? null;
    return outcome !== null && !isRight(outcome);
  });
  const winner = wrong === undefined ? undefined : responses[wrong];
  const right = bestRight === null ? undefined : responses[bestRight];
  if (!winner) return null;
  return (
    <p className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      <span>
        {t(`ranking.wrongWinner.${words}`, { name: nameOf(t, winner) })} {right && t(`ranking.wrongWinnerFix.${words}`, { name: nameOf(t, right) })}
      </span>
    </p>
  );
}
