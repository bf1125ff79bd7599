// The measurements as a table: median, the range of most seeds, and the share of the runs that never got there.

import { useTranslation } from 'react-i18next';
import { DEFAULT_SEARCH, FEEDBACKS, type DepthPoint } from '../../core/tree-search.ts';
import { sayShare } from './percent.ts';
import { lostShare } from './read-depths.ts';
import styles from './Tree.module.css';
import { useDepth } from './use-depth.ts';

export function DepthTable() {
  const { t } = useTranslation();
  const points = useDepth((state) => state.points);
  const depths = [...new Set(points.map(({ depth }) => depth))];
  return (
    <table className={styles.numbers}>
      <caption>{t('training.depth.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('training.depth.depthColumn')}</th>
          {FEEDBACKS.map((feedback) => (
            <th key={feedback} scope="col">
              {t(`training.depth.feedback.${feedback}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {depths.map((depth) => (
          <tr key={depth}>
            <th scope="row">{depth}</th>
            {FEEDBACKS.map((feedback) => (
              <PointCell key={feedback} point={points.find((point) => point.depth === depth && point.feedback === feedback)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PointCell({ point }: { point: DepthPoint | undefined }) {
  const { t } = useTranslation();
  const accuracy = useDepth((state) => state.measuredWith?.accuracyPercent ?? 100);
  if (!point) return <td />;
  const say = (updates: number | null): string => (updates === null ? t('training.depth.over', { limit: DEFAULT_SEARCH.mostUpdates }) : String(updates));
  const lost = lostShare(point.updates);
  // Sparse feedback leaves a run searching; only a judge that errs leads one astray.
  const isMisled = accuracy < 100 && point.feedback !== 'outcome';
  return (
    <td>
      <b>{say(point.median)}</b> <span className={styles.range}>{t('training.depth.range', { low: say(point.low), high: say(point.high) })}</span>
      {lost > 0 && (
        <span className={styles.lost}>{t(isMisled ? 'training.depth.misledCell' : 'training.depth.lostCell', { share: sayShare(t, lost) })}</span>
      )}
    </td>
  );
}
