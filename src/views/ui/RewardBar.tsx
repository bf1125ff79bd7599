// A reward or score as a small bar with its number. A missing one is a dash, never an empty bar.

import { formatReward } from '../format.ts';
import styles from './RewardBar.module.css';

interface RewardBarProps {
  reward: number | null;
  color: string;
}

export function RewardBar({ reward, color }: RewardBarProps) {
  return (
    <span className={styles.bar}>
      <span className={styles.track} data-empty={reward === null} aria-hidden="true">
        {reward !== null && <span className={styles.fill} style={{ width: `${reward * 100}%`, background: color }} />}
      </span>
      <span className={styles.number}>{reward === null ? '–' : formatReward(reward)}</span>
    </span>
  );
}
