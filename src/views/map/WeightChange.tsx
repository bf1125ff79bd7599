// All weights before and after, with their differences: a small table that reads well and is read well.

import { useTranslation } from 'react-i18next';
import { useJudges } from '../weights/use-judges.ts';
import styles from './MapPanel.module.css';

export function WeightChange({ before, after }: { before: readonly number[]; after: readonly number[] }) {
  const { t } = useTranslation();
  const judges = useJudges();
  return (
    <table className={styles.change}>
      <caption className="visually-hidden">{t('map.changeCaption')}</caption>
      <tbody>
        {judges.map(({ id, name }, i) => {
          const [from, to] = [before[i] ?? 0, after[i] ?? 0];
          return (
            <tr key={id} data-changed={from !== to}>
              <th scope="row">{name}</th>
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
