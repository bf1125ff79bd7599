// Step by step: reward, running return and return-to-go of raw addition; potential, bonus and return-to-go of shaping.

import { useTranslation } from 'react-i18next';
import type { Shaping } from '../../core/potential-shaping.ts';
import { returnToGo, runningReturn } from '../../core/returns.ts';
import type { Reward } from '../../core/step-reward.ts';
import { toReward } from '../../core/step-reward.ts';
import { formatSigned } from '../format.ts';
import styles from './CombinePanel.module.css';

interface ReturnsTableProps {
  rewards: readonly (Reward | null)[];
  outcome: number | null;
  shaping: Shaping;
  name: string;
}

/** Longer responses scroll inside the table's box. */
export function ReturnsTable({ rewards, outcome, shaping, name }: ReturnsTableProps) {
  const { t } = useTranslation();
  const running = runningReturn(rewards);
  const toGo = returnToGo(rewards, outcome);
  const shapedToGo = returnToGo(shaping.shaping.map(toReward), outcome);
  const cell = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : formatSigned(value));
  return (
    <div className={styles.scroll} role="region" aria-label={t('combine.returns', { name })} tabIndex={0}>
      <table className={styles.returns}>
        <caption className="visually-hidden">{t('combine.returns', { name })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={3}>
              {t('combine.rawGroup')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {t('combine.shapedGroup')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('combine.step')}</th>
            <th scope="col">{t('combine.reward')}</th>
            <th scope="col">{t('combine.running')}</th>
            <th scope="col">{t('combine.toGo')}</th>
            <th scope="col">{t('combine.potential')}</th>
            <th scope="col">{t('combine.bonus')}</th>
            <th scope="col">{t('combine.toGo')}</th>
          </tr>
        </thead>
        <tbody>
          {rewards.map((reward, k) => (
            <tr key={k}>
              <th scope="row">{k + 1}</th>
              <td>{cell(reward)}</td>
              <td>{cell(running[k])}</td>
              <td>{cell(toGo[k])}</td>
              <td>{cell(shaping.potentials[k + 1])}</td>
              <td>{cell(shaping.shaping[k])}</td>
              <td>{cell(shapedToGo[k])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{outcome === null ? t('combine.toGoUnknown') : t('combine.toGoOutcome', { outcome: formatSigned(outcome) })}</p>
    </div>
  );
}
