// One step: its text with what was found underlined, a score per judge, the reward, and the evidence.
// While a weight is dragged, only the arithmetic and the reward of a row are rendered again.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { judgesOf } from '../../core/components.ts';
import { NOT_RUN, type ScoredStep } from '../../store/scored-group.ts';
import { arithmeticText, spellArithmetic } from '../curves/arithmetic-terms.ts';
import { usePacedPlayground, usePlayground } from '../playground-context.ts';
import { StepReward } from '../ui/StepReward.tsx';
import type { ShownJudge } from '../weights/use-judges.ts';
import { CoherenceNote } from './CoherenceNote.tsx';
import { Evidence } from './Evidence.tsx';
import { JudgementCell } from './JudgementCell.tsx';
import { MarkedText } from './MarkedText.tsx';
import styles from './StepsPanel.module.css';

interface StepRowProps {
  id: string;
  index: number;
  step: ScoredStep;
  stepIndex: number;
  judges: readonly ShownJudge[];
}

export const StepRow = memo(function StepRow({ id, index, step, stepIndex, judges }: StepRowProps) {
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
        <MarkedText step={step} judges={judges} trace={`${id} ${stepIndex}`} number={stepIndex + 1} />
        <Arithmetic step={step} />
        <Evidence step={step} number={stepIndex + 1} judges={judges} />
        <CoherenceNote responseId={id} step={step} stepIndex={stepIndex} />
      </td>
      {judges.map((judge) => (
        <td key={judge.id} role="cell" className={styles.judgement}>
          <span className={styles.cellName} aria-hidden="true">
            {judge.name}
          </span>
          <JudgementCell judge={judge} responseId={id} judgement={step.judgements[judge.id] ?? NOT_RUN} record={step.records[judge.id] ?? null} />
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

/** Judges and weights of one moment: a component more is a judge more and a weight more. */
function Arithmetic({ step }: { step: ScoredStep }) {
  const scene = usePacedPlayground((state) => state.scene);
  const text = arithmeticText(spellArithmetic(step, judgesOf(scene), scene.design.weightPoints));
  return text === null ? null : <p className={styles.arithmetic}>{text}</p>;
}
