// What a policy is worth at the start, now and at the end: by the judges, and by the outcome.

import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import type { NamedRun } from './make-runs.ts';
import styles from './Training.module.css';

export function FigureTable({ named, update }: { named: NamedRun; update: number }) {
  const { t } = useTranslation();
  const { steps } = named.run;
  const show = (values: Float64Array | null, at: number): string => (values === null ? '–' : formatReward(values[at] ?? 0));
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{t('training.figures')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('training.figure.start')}</th>
          <th scope="col">{t('training.figure.now', { update })}</th>
          <th scope="col">{t('training.figure.end')}</th>
        </tr>
      </thead>
      <tbody>
        {(['process', 'outcome'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`training.figure.${kind}`)}</th>
            <td>{show(named[kind], 0)}</td>
            <td className={styles.now}>{show(named[kind], update)}</td>
            <td>{show(named[kind], steps)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
