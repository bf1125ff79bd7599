// The step table. Roles are spelled out because narrow screens lay the rows out as blocks, which would take them away.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { nameOf } from '../response-name.ts';
import { cx } from '../ui/cx.ts';
import { useJudges } from '../weights/use-judges.ts';
import type { StepGroup } from './page-of-steps.ts';
import { StepRow } from './StepRow.tsx';
import styles from './StepsPanel.module.css';

/** Judges that stand in columns of their own beside the text. */
const MOST_COLUMNS = 4;

export function StepsTable({ groups }: { groups: readonly StepGroup[] }) {
  const { t } = useTranslation();
  const judges = useJudges();
  return (
    <table role="table" className={cx(styles.table, judges.length > MOST_COLUMNS && styles.many)}>
      <caption className="visually-hidden">{t('steps.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles.numberColumn}>
            <span className="visually-hidden">{t('steps.step')}</span>
          </th>
          <th role="columnheader" scope="col">
            {t('steps.text')}
          </th>
          {judges.map(({ id, name }) => (
            <th key={id} role="columnheader" scope="col" className={styles.judgeColumn}>
              {name}
            </th>
          ))}
          <th role="columnheader" scope="col" className={styles.rewardColumn}>
            {t('steps.reward')}
          </th>
        </tr>
      </thead>
      {groups.map(({ item, rows }) => (
        <tbody key={item.response.id} role="rowgroup">
          <tr role="row" className={styles.groupRow}>
            <th role="rowheader" scope="rowgroup" colSpan={judges.length + 3}>
              <span className={styles.group}>
                <Swatch look={lookOf(item.index)} />
                {nameOf(t, item)}
              </span>
            </th>
          </tr>
          {rows.map(({ step, stepIndex }) => (
            <StepRow key={stepIndex} id={item.response.id} index={item.index} step={step} stepIndex={stepIndex} judges={judges} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
