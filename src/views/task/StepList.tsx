// The steps of a response as blocks, each with its reward as a small bar.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { StepReward } from '../ui/StepReward.tsx';
import styles from './ResponseCard.module.css';

/** Steps shown at first, and with each further click. */
const FIRST = 12;
const MORE = 100;

export function StepList({ item, onEdit }: { item: ScoredResponse; onEdit: () => void }) {
  const { t } = useTranslation();
  const { response, steps, index } = item;
  const [shown, setShown] = useState(FIRST);
  const hidden = steps.length - shown;
  if (steps.length === 0) {
    return (
      <p className={styles.empty}>
        {t('response.empty')}{' '}
        <Button size="s" onClick={onEdit}>
          {t('response.edit')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <ol className={styles.steps}>
        {steps.slice(0, shown).map((step, k) => (
          <StepBlock key={k} id={response.id} index={index} stepIndex={k} text={step.text} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button size="s" variant="quiet" onClick={() => setShown(shown + MORE)}>
          {t('response.showMore', { count: Math.min(hidden, MORE) })}
        </Button>
      )}
      {shown > FIRST && (
        <Button size="s" variant="quiet" onClick={() => setShown(FIRST)}>
          {t('response.showFewer')}
        </Button>
      )}
    </>
  );
}

interface StepBlockProps {
  id: string;
  index: number;
  stepIndex: number;
  text: string;
}

function StepBlock({ id, index, stepIndex, text }: StepBlockProps) {
  const isFocused = usePlayground(({ focus }) => focus?.responseId === id && focus.stepIndex === stepIndex);
  const setFocus = usePlayground((state) => state.setFocus);
  const focusOwn = () => setFocus({ responseId: id, stepIndex });
  return (
    <li className={styles.step} data-focused={isFocused} onPointerEnter={focusOwn} onClick={focusOwn}>
      <span className={styles.stepNumber} aria-hidden="true">
        {stepIndex + 1}
      </span>
      <span className={styles.stepText}>{text}</span>
      <StepReward index={index} stepIndex={stepIndex} />
    </li>
  );
}
