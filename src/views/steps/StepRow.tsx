// One step: its text with what was found underlined, three scores, the reward, and the evidence.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { selectDerived } from '../../store/selectors.ts';
import { arithmeticText, spellArithmetic } from '../curves/arithmetic-terms.ts';
import { usePlayground } from '../playground-context.ts';
import { RewardBar } from '../ui/RewardBar.tsx';
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

export function StepRow({ id, index, step, stepIndex }: StepRowProps) {
  const { t } = useTranslation();
  const reward = usePlayground((state) => selectDerived(state).responses[index]?.stepRewards[stepIndex] ?? null);
  const isFocused = usePlayground(({ focus }) => focus?.responseId === id && focus.stepIndex === stepIndex);
  const setFocus = usePlayground((state) => state.setFocus);
  const focusOwn = () => setFocus({ responseId: id, stepIndex });
  return (
    <tr role="row" className={styles.row} data-focused={isFocused} onPointerEnter={focusOwn} onFocus={focusOwn} onClick={focusOwn}>
      <td role="cell" className={styles.number}>
        {stepIndex + 1}
      </td>
      <td role="cell" className={styles.text}>
        <MarkedText text={step.text} findings={JUDGE_NAMES.flatMap((judge) => step.judgements[judge].findings)} />
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
        <RewardBar reward={reward} color={lookOf(index).color} />
      </td>
    </tr>
  );
}

function Arithmetic({ step }: { step: ScoredStep }) {
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const text = arithmeticText(spellArithmetic(step, points));
  return text === null ? null : <p className={styles.arithmetic}>{text}</p>;
}
