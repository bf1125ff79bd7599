// One step: its text with what was found underlined, three scores, the reward, and the evidence.
// While a weight is dragged, only the arithmetic and the reward of a row are rendered again.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { arithmeticText, spellArithmetic } from '../curves/arithmetic-terms.ts';
import { usePacedPlayground, usePlayground } from '../playground-context.ts';
import { StepReward } from '../ui/StepReward.tsx';
import { Evidence } from './Evidence.tsx';
import { JudgementCell } from './JudgementCell.tsx';
import { MarkedText } from './MarkedText.tsx';
import styles from './StepsPanel.module.css';

interface StepRowProps {
  id: string;
  index: number;
  step: ScoredStep;
  stepIndex: number;
}

export const StepRow = memo(function StepRow({ id, index, step, stepIndex }: StepRowProps) {
  const { t } = useTranslation();
  const isFocused = usePlayground(({ focus }) => focus?.responseId === id && focus.stepIndex === stepIndex);
  const setFocus = usePlayground((state) => state.setFocus);
  const focusOwn = () => setFocus({ responseId: id, stepIndex });
  return (
    <tr role="row" className={styles.row} data-focused={isFocused} onPointerEnter={focusOwn} onFocus={focusOwn} onClick={focusOwn}>
      <td role="cell" className={styles.number}>
        {stepIndex + 1}
      </td>
      <td role="cell" className={styles.text}>
        <MarkedText step={step} />
        <Arithmetic step={step} />
        <Evidence step={step} number={stepIndex + 1} />
      </td>
      {JUDGE_NAMES.map((judge) => (
        <td key={judge} role="cell" className={styles.judgement}>
          <span className={styles.cellName} aria-hidden="true">
            {t(`judge.${judge}`)}
          </span>
          <JudgementCell judge={judge} responseId={id} judgement={step.judgements[judge]} record={step.records[judge]} />
        </td>
      ))}
      <td role="cell" className={styles.reward}>
        <span className={styles.cellName} aria-hidden="true">
          {t('steps.reward')}
        </span>
        <StepReward index={index} stepIndex={stepIndex} />
      </td>
    </tr>
  );
});

function Arithmetic({ step }: { step: ScoredStep }) {
  const points = usePacedPlayground((state) => state.scene.design.weightPoints);
  const text = arithmeticText(spellArithmetic(step, points));
  return text === null ? null : <p className={styles.arithmetic}>{text}</p>;
}
