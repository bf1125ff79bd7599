// The right column: the reward design above, the ranking that follows from it below.

import { RankingPanel } from '../ranking/RankingPanel.tsx';
import { AggregatorField } from './AggregatorField.tsx';
import styles from './DesignPanel.module.css';
import { MixSlider } from './MixSlider.tsx';
import { WeightsPanel } from './WeightsPanel.tsx';

export function DesignPanel({ className }: { className?: string | undefined }) {
  return (
    <div className={className}>
      <div className={styles.design}>
        <WeightsPanel />
        <AggregatorField />
        <MixSlider />
      </div>
      <RankingPanel />
    </div>
  );
}
