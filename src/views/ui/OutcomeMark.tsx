// An outcome as sign and word: right, wrong, unknown, or the share where it is neither whole nor nothing. A rating is always
// a number, for nobody's satisfaction is right or wrong.

import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './OutcomeMark.module.css';

interface OutcomeMarkProps {
  outcome: number | null;
  /** The range of several ratings, in words; empty for none. */
  spread?: string;
}

export function OutcomeMark({ outcome, spread = '' }: OutcomeMarkProps) {
  const { t } = useTranslation();
  const isRating = usePlayground((state) => state.scene.reference.kind === 'rating');
  if (outcome === null) {
    return (
      <span className={styles.mark} data-kind="unknown">
        <CircleHelp size={13} aria-hidden />
        {t('outcome.unknown')}
      </span>
    );
  }
  if (isRating || (outcome > 0 && outcome < 1)) {
    return (
      <span className={styles.mark} data-kind="partly">
        {formatReward(outcome)}
        {spread !== '' && <span className={styles.spread}>{spread}</span>}
      </span>
    );
  }
  const isRight = outcome === 1;
  return (
    <span className={styles.mark} data-kind={isRight ? 'right' : 'wrong'}>
      {isRight ? <Check size={13} strokeWidth={3} aria-hidden /> : <X size={13} strokeWidth={3} aria-hidden />}
      {t(isRight ? 'outcome.right' : 'outcome.wrong')}
    </span>
  );
}
