// What one judge says of one step: score and bar, or why there is none, and where it comes from if not from this page.

import { useTranslation } from 'react-i18next';
import type { Judgement } from '../../core/judgement.ts';
import type { StepRecord } from '../../store/playground-state.ts';
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
  if (judgement.status === 'not-checked') {
    const isScoring = judgement.reason === 'not-run' && isPending;
    return (
      <span className={styles.notChecked} title={t(`steps.reason.${judgement.reason}`)}>
        {isScoring ? t('steps.scoring') : t('steps.notChecked')}
        {!isScoring && <span className={styles.reason}>{t(`steps.reason.${judgement.reason}`)}</span>}
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
