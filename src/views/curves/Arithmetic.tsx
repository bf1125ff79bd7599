// One line that spells out how the focused step came to its reward. Its box keeps its height, focus or none.

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { selectFocusedStep } from '../../store/selectors.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { formatReward, formatWeight } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf, type NamedResponse } from '../response-name.ts';
import { useJudges } from '../weights/use-judges.ts';
import { spellArithmetic } from './arithmetic-terms.ts';
import styles from './CurvesPanel.module.css';

export function Arithmetic() {
  const { t } = useTranslation();
  const focused = usePlayground(selectFocusedStep);
  const stepIndex = usePlayground((state) => state.focus?.stepIndex ?? 0);
  return (
    <div className={styles.arithmetic} role="group" aria-label={t('arithmetic.label')}>
      {focused ? (
        <>
          <p className={styles.where}>
            {t('arithmetic.where', { step: stepIndex + 1, letter: calledBy(t, focused.response) })}
            <span className={styles.stepText}>{focused.step.text}</span>
          </p>
          <Terms step={focused.step} />
        </>
      ) : (
        <Formula />
      )}
    </div>
  );
}

/** Short, because the line is: the letter, and the title where there is one. */
function calledBy(t: TFunction, response: NamedResponse): string {
  return response.response.title ? nameOf(t, response) : response.letter;
}

/** Without a focus: what holds for every step, with the present weights. */
function Formula() {
  const { t } = useTranslation();
  const judges = useJudges();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  return (
    <>
      <p className={styles.where}>{t('arithmetic.every')}</p>
      <p className={styles.sum}>
        {judges.map(({ id, name, look }, i) => (
          <span key={id}>
            {i > 0 && ' + '}
            <span className={styles.term} style={{ borderColor: look.color }}>
              {formatWeight(points[i] ?? 0)}×{name}
            </span>
          </span>
        ))}
      </p>
      <p className={styles.hint}>{t('arithmetic.hint')}</p>
    </>
  );
}

function Terms({ step }: { step: ScoredStep }) {
  const { t } = useTranslation();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const judges = useJudges();
  const { terms, reward, reshared } = spellArithmetic(step, judges.map(({ id }) => id), points);
  const shown = (judge: string) => judges.find(({ id }) => id === judge);
  const names = reshared.map((judge) => shown(judge)?.name).join(t('arithmetic.and'));
  if (reward === null) return <p className={styles.sum}>{t('arithmetic.none')}</p>;
  return (
    <div className={styles.sum}>
      {terms.map(({ judge, text }, i) => (
        <span key={judge}>
          {i > 0 && ' + '}
          <span className={styles.term} style={{ borderColor: shown(judge)?.look.color }} title={shown(judge)?.name}>
            {text}
          </span>
        </span>
      ))}
      <span>
        {' = '}
        <b>{formatReward(reward)}</b>
      </span>
      {reshared.length > 0 && <span className={styles.reshared}>{t('arithmetic.reshared', { judges: names })}</span>}
    </div>
  );
}
