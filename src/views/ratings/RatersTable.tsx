// Who rated a response and how, with mean and spread; nothing where nobody but the person did.

import { useTranslation } from 'react-i18next';
import type { RatingRules } from '../../core/ratings.ts';
import { rateResponse } from '../../core/ratings.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import styles from './Ratings.module.css';

export function RatersTable({ item, rules }: { item: ScoredResponse; rules: RatingRules }) {
  const { t } = useTranslation();
  const rated = rateResponse(rules, item.response);
  if (rated === null || !rated.scores.some(({ rater }) => rater !== null)) return null;
  return (
    <details className={styles.raters}>
      <summary>
        {t('raters.mean', { count: rated.scores.length, value: formatReward(rated.reward), low: formatReward(rated.low), high: formatReward(rated.high) })}
      </summary>
      <table>
        <caption className="visually-hidden">{t('raters.table', { letter: item.letter })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('raters.rater')}</th>
            <th scope="col">{t('raters.score')}</th>
          </tr>
        </thead>
        <tbody>
          {rated.scores.map(({ rater, score, rated: count, of }) => (
            <tr key={rater ?? ''}>
              <th scope="row">{rater ?? t('raters.you')}</th>
              <td>
                {formatReward(score)}
                {count < of && <span className={styles.points}> {`${count}/${of}`}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
