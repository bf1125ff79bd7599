// Does the process reward order the group as the outcome does? Kendall's τ-b, and the pairs that it gets wrong.

import { useTranslation } from 'react-i18next';
import { selectDerived, selectDiscordantPairs, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './RankingPanel.module.css';

/** Pairs named in the sentence; the others are counted. */
const MOST_NAMED_PAIRS = 3;

export function Agreement() {
  const { t } = useTranslation();
  const { agreement, outcomeRanking } = usePlayground(selectDerived);
  const pairs = usePlayground(selectDiscordantPairs);
  const { responses } = usePlayground(selectScoredGroup);
  const letter = (place: number) => responses[place]?.letter ?? '';
  const hasOutcomes = outcomeRanking.order.length >= 2;

  const named = pairs
    .slice(0, MOST_NAMED_PAIRS)
    .map(({ preferred, better }) => t('agreement.pair', { preferred: letter(preferred), better: letter(better) }));
  const hidden = pairs.length - named.length;
  const list = [...named, ...(hidden > 0 ? [t('agreement.more', { count: hidden })] : [])].join(t('agreement.separator'));
  return (
    <div className={styles.block}>
      <h3 className={styles.subtitle}>{t('agreement.title')}</h3>
      {hasOutcomes ? (
        <p>
          <span className={styles.tau}>
            {t('agreement.tau')} {agreement.tauB === null ? '–' : agreement.tauB.toFixed(2).replace('-', '−')}
          </span>{' '}
          {agreement.tauB === null
            ? t('agreement.tauNone')
            : pairs.length === 0
              ? t('agreement.perfect')
              : t('agreement.discordant', { count: pairs.length, pairs: agreement.pairs, list })}
        </p>
      ) : (
        <p>{t('agreement.unknown')}</p>
      )}
    </div>
  );
}
