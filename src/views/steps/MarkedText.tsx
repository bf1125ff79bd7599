// A step's text with its findings underlined: wavy where they cost something, dotted where they only note.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/judgement.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import type { ShownJudge } from '../weights/use-judges.ts';
import { wordFinding } from '../wording.ts';
import { markSpans } from './mark-spans.ts';
import styles from './StepsPanel.module.css';

/** What the model says holds for the step as a whole; underlining all of it would point nowhere. */
const isLocated = ({ method }: Finding): boolean => method !== 'model';

/** A longer step is shown in part; its whole text is in the response card. */
const LONGEST_TEXT = 2_000;

interface MarkedTextProps {
  step: ScoredStep;
  judges: readonly ShownJudge[];
  /** What the text is called when numbers are traced: response id and step index. */
  trace: string;
  number: number;
}

export const MarkedText = memo(function MarkedText({ step, judges, trace, number }: MarkedTextProps) {
  const { t } = useTranslation();
  const { text, judgements } = step;
  const findings = judges.flatMap(({ id }) => judgements[id]?.findings ?? []);
  const shown = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return (
    <p className={styles.stepText} data-trace={trace} {...(/\d/.test(shown) ? { tabIndex: 0, role: 'group', 'aria-label': t('steps.numbers', { step: number }) } : {})}>
      {markSpans(shown, findings.filter(isLocated)).map((piece, i) =>
        piece.findings.length === 0 ? (
          piece.text
        ) : (
          <span
            key={i}
            className={piece.findings.some(({ cost }) => cost > 0) ? styles.deduction : styles.note}
            title={piece.findings.map((finding) => wordFinding(t, finding)).join('\n')}
          >
            {piece.text}
          </span>
        ),
      )}
      {text.length > LONGEST_TEXT && '…'}
    </p>
  );
});
