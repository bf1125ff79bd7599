// The evidence of the judges for one step, worded: what it cost, what was found, and how that was reached.

import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/judgement.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import { LookUpButton } from '../evidence/LookUpButton.tsx';
import { Button } from '../ui/Button.tsx';
import type { ShownJudge } from '../weights/use-judges.ts';
import { wordFinding } from '../wording.ts';
import styles from './StepsPanel.module.css';

/** Lines at first: what costs comes first, so that these are the ones that matter. */
const FIRST = 4;

export const Evidence = memo(function Evidence({ step, number, judges }: { step: ScoredStep; number: number; judges: readonly ShownJudge[] }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const lines = judges.flatMap(({ id, name }) => (step.judgements[id]?.findings ?? []).map((finding) => ({ judge: name, finding }))).sort(byCost);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  const hidden = lines.length - shown.length;
  return (
    <>
      <ul className={styles.evidence} aria-label={t('steps.evidence', { step: number })}>
        {shown.map(({ judge, finding }, i) => (
          <li key={i}>
            {isDeduction(finding) && <span className={styles.cost}>{t('steps.cost', { cost: formatReward(finding.cost) })} </span>}
            {judge}: {wordFinding(t, finding)}{' '}
            <span className={styles.method} title={t(`steps.methodTitle.${finding.method}`)}>
              {t(`steps.method.${finding.method}`)}
            </span>
            {finding.method === 'looked-up' && <LookUpButton claim={step.text.slice(finding.span.start, finding.span.end)} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="s" variant="quiet" onClick={() => setIsWhole(true)}>
          {t('steps.moreFindings', { count: hidden })}
        </Button>
      )}
    </>
  );
});

interface EvidenceLine {
  readonly judge: string;
  readonly finding: Finding;
}

/** What the model says is its score in words, not a deduction from it. */
function isDeduction({ cost, method }: Finding): boolean {
  return cost > 0 && method !== 'model';
}

function byCost(a: EvidenceLine, b: EvidenceLine): number {
  return Number(isDeduction(b.finding)) - Number(isDeduction(a.finding)) || b.finding.cost - a.finding.cost;
}
