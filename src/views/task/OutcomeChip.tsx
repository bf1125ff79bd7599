// The outcome of a response; unfolds to the answer that was found and why it counts as right, wrong or unknown.

import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Outcome } from '../../core/outcome.ts';
import type { Reference } from '../../core/scene.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import { spreadWords } from '../ui/spread-words.ts';
import { Popover } from '../ui/Popover.tsx';
import styles from './ResponseCard.module.css';

export function OutcomeChip({ item }: { item: ScoredResponse }) {
  const { t } = useTranslation();
  const reference = usePlayground((state) => state.scene.reference);
  const mayRun = usePlayground((state) => state.codeConsent !== 'none');
  const { outcome, letter } = item;
  const title = t('outcome.title', { letter });
  return (
    <Popover
      label={title}
      align="start"
      trigger={
        <button type="button" className={styles.outcome} title={title}>
          <span className="visually-hidden">{title}: </span>
          <OutcomeMark outcome={outcome?.status === 'known' ? outcome.reward : null} spread={spreadWords(t, outcome)} />
        </button>
      }
    >
      <h3 className={styles.popoverTitle}>{title}</h3>
      {outcomeSentences(t, { outcome, reference, mayRun }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Popover>
  );
}

function outcomeSentences(t: TFunction, facts: { outcome: Outcome | null; reference: Reference; mayRun: boolean }): string[] {
  const { outcome, reference, mayRun } = facts;
  if (outcome === null) return [t(reference.kind === 'code' && !mayRun ? 'outcome.reason.not-run' : 'outcome.pending')];
  const { answer } = outcome;
  const found = answer ? [t('outcome.answerFound', { answer: answer.text, via: t(`outcome.via.${answer.via}`) })] : [];
  if (outcome.status === 'unknown') return [...found, t(`outcome.reason.${outcome.reason}`)];
  if (outcome.tests) {
    const passed = outcome.tests.filter(({ status }) => status === 'passed').length;
    return [t('outcome.testsPassed', { passed, count: outcome.tests.length })];
  }
  if (reference.kind === 'rating') return [t('outcome.rated', { value: formatReward(outcome.reward) })];
  if (reference.kind !== 'maths') return found;
  return [...found, t(outcome.reward >= 1 ? 'outcome.isRight' : 'outcome.isWrong', { reference: reference.answer })];
}
