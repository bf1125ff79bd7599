// Why every advantage is 0, in a sentence.

import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Collapse } from '../../core/advantages.ts';
import { formatReward } from '../format.ts';
import styles from './AdvantagesPanel.module.css';

interface CollapseNoteProps {
  collapse: Collapse;
  /** Of steps and not of responses. */
  areSteps?: boolean;
  /** Of the normalised judges' sum. */
  isGdpo?: boolean;
}

export function CollapseNote({ collapse, areSteps = false, isGdpo = false }: CollapseNoteProps) {
  const { t } = useTranslation();
  const { kind } = collapse;
  const words =
    kind === 'no-reward'
      ? t('advantages.collapse.noReward')
      : kind === 'one-response'
        ? t(areSteps ? 'advantages.collapse.oneStep' : 'advantages.collapse.oneResponse')
        : isGdpo
          ? t('advantages.collapse.allSilent')
          : t(areSteps ? 'advantages.collapse.equalSteps' : 'advantages.collapse.allEqual', { reward: formatReward(collapse.reward) });
  return (
    <p className={styles.collapse} role="status">
      <TriangleAlert size={16} aria-hidden />
      <span>{words}</span>
    </p>
  );
}
