// Who paid for an attack: the difference that each judge accounts for, weights applied; together they are the gain.

import { useTranslation } from 'react-i18next';
import type { AttackPayers } from '../../core/attacks/attack-gain.ts';
import { usePlayground } from '../playground-context.ts';
import { useJudges } from '../weights/use-judges.ts';
import styles from './HackLab.module.css';
import { formatGain, toneOf } from './words.ts';

export function Payers({ payers, hasCoherence }: { payers: AttackPayers; hasCoherence: boolean }) {
  const { t } = useTranslation();
  const judges = useJudges();
  const aggregator = usePlayground((state) => state.scene.design.aggregator);
  const lambda = usePlayground((state) => state.scene.design.lambda);
  const rows = [
    ...judges.map(({ id, name, look }, j) => ({ id, name, color: look.color, amount: payers.judges[j] ?? 0, isCounted: id !== 'coherence' || hasCoherence })),
    ...(lambda < 1 ? [{ id: 'outcome', name: t('hackLab.outcome'), color: 'var(--ink-3)', amount: payers.outcome, isCounted: true }] : []),
  ];
  const largest = Math.max(...rows.map(({ amount }) => Math.abs(amount)), 0.01);
  const most = rows.reduce((best, row) => (row.amount > best.amount ? row : best));
  return (
    <>
      <h4 className={styles.subtitle}>{t('hackLab.payers')}</h4>
      <table className={styles.payers}>
        <caption className="visually-hidden">{t('hackLab.payersCaption')}</caption>
        <tbody>
          {rows.map(({ id, name, color, amount, isCounted }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles.barCell} aria-hidden="true">
                <span className={styles.bar} data-tone={toneOf(amount)} style={{ width: `${(50 * Math.abs(amount)) / largest}%`, background: color }} />
              </td>
              <td className={styles.amount}>{isCounted ? formatGain(amount) : t('steps.notChecked')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {toneOf(most.amount) === 'pays' && <p>{t('hackLab.paidMost', { judge: most.name })}</p>}
      {aggregator === 'product' && <p className={styles.quiet}>{t('hackLab.payersProduct')}</p>}
    </>
  );
}
