// An outcome as sign and word: right, wrong, unknown, or the share where it is neither whole nor nothing.

import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import styles from './OutcomeMark.module.css';

export function OutcomeMark({ outcome }: { outcome: number | null }) {
  const { t } = useTranslation();
  if (outcome === null) {
    return (
      <span className={styles.mark} data-kind="unknown">
        <CircleHelp size={13} aria-hidden />
        {t('outcome.unknown')}
      </span>
    );
  }
  if (outcome === 1) {
    return (
      <span className={styles.mark} data-kind="right">
        <Check size={13} strokeWidth={3} aria-hidden />
        {t('outcome.right')}
      </span>
    );
  }
  if (outcome === 0) {
    return (
      <span className={styles.mark} data-kind="wrong">
        <X size={13} strokeWidth={3} aria-hidden />
        {t('outcome.wrong')}
      </span>
    );
  }
  return (
    <span className={styles.mark} data-kind="partly">
      {formatReward(outcome)}
    </span>
  );
}
