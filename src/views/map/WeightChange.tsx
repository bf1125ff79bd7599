// Three weights before and after, with their differences: a small table that reads well and is read well.

import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import styles from './MapPanel.module.css';

export function WeightChange({ before, after }: { before: readonly number[]; after: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <table className={styles.change}>
      <caption className="visually-hidden">{t('map.changeCaption')}</caption>
      <tbody>
        {JUDGE_NAMES.map((judge, i) => {
          const [from, to] = [before[i] ?? 0, after[i] ?? 0];
          return (
            <tr key={judge} data-changed={from !== to}>
              <th scope="row">{t(`judge.${judge}`)}</th>
              <td>{formatPoints(from)}</td>
              <td aria-label={t('map.becomes')}>→</td>
              <td>{formatPoints(to)}</td>
              <td className={styles.difference}>{formatDifference(to - from)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Two digits for whole points, three where a boundary lies between them. */
function formatPoints(points: number): string {
  return (points / 100).toFixed(Number.isInteger(points) ? 2 : 3);
}

function formatDifference(points: number): string {
  if (Math.abs(points) < 1e-9) return '±0';
  return `${points > 0 ? '+' : '−'}${formatPoints(Math.abs(points))}`;
}
