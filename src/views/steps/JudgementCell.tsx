// What one judge says of one step: score and bar, or why there is none, and where it comes from if not from this page.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES, type Judgement } from '../../core/judgement.ts';
import type { ComponentsFailure, StepRecord } from '../../store/playground-state.ts';
import { usePlayground } from '../playground-context.ts';
import { RewardBar } from '../ui/RewardBar.tsx';
import type { ShownJudge } from '../weights/use-judges.ts';
import styles from './StepsPanel.module.css';

interface JudgementCellProps {
  judge: ShownJudge;
  responseId: string;
  judgement: Judgement;
  record: StepRecord | null;
}

export function JudgementCell({ judge, responseId, judgement, record }: JudgementCellProps) {
  const { t } = useTranslation();
  const isPending = usePlayground((state) => Object.entries(state.pending).some(([id, waiting]) => id === judge.id && waiting.has(responseId)));
  const failure = usePlayground((state) => state.componentsFailure);
  const isOwn = !JUDGE_NAMES.some((name) => name === judge.id);
  if (judgement.status === 'not-checked') {
    const isScoring = judgement.reason === 'not-run' && (isOwn ? failure === null : isPending);
    const reason = judgement.reason === 'not-run' && isOwn && failure !== null ? wordFailure(t, failure) : t(`steps.reason.${judgement.reason}`);
    return (
      <span className={styles.notChecked} title={reason}>
        {isScoring ? t('steps.scoring') : t('steps.notChecked')}
        {!isScoring && <span className={styles.reason}>{reason}</span>}
      </span>
    );
  }
  const isElsewhere = record !== null && record.provenance !== 'live';
  return (
    <span title={record ? t(`provenance.tagTitle.${record.provenance}`, { judgedBy: record.judgedBy }) : undefined}>
      <RewardBar reward={judgement.score} color={judge.look.color} />
      {isElsewhere && <span className={styles.tag}>{t(`provenance.tag.${record.provenance}`)}</span>}
      {judgement.isContextCut && (
        <span className={styles.tag} title={t('steps.contextCut')}>
          {t('steps.cut')}
        </span>
      )}
    </span>
  );
}

function wordFailure(t: TFunction, { code, detail }: ComponentsFailure): string {
  return code === 'worker-died' || code === 'timed-out' || code === 'load-failed' ? t(`steps.componentFailed.${code}`) : t('steps.componentFailed.other', { detail });
}
