// What the outcome of each response is judged by.

import { useTranslation } from 'react-i18next';
import type { Reference } from '../../core/scene.ts';
import { lazyPanel } from '../shell/lazy-panel.tsx';
import { usePlayground } from '../playground-context.ts';
import { TextField } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './TaskPanel.module.css';

/** Forms of rating, rubric and raters: fetched when ratings are chosen. */
const RatingRulesField = lazyPanel(async () => (await import('../ratings/RatingRulesField.tsx')).RatingRulesField);

const CodeReferenceField = lazyPanel(async () => (await import('../code/CodeReferenceField.tsx')).CodeReferenceField);

const KINDS = ['maths', 'code', 'rating', 'none'] as const satisfies readonly Reference['kind'][];

export function ReferenceField() {
  const { t } = useTranslation();
  const reference = usePlayground((state) => state.scene.reference);
  const setReference = usePlayground((state) => state.setReference);
  const chooseReference = usePlayground((state) => state.chooseReference);

  return (
    <div className={styles.reference}>
      <span className={styles.label} aria-hidden="true">
        {t('reference.label')}
      </span>
      <Segmented
        label={t('reference.label')}
        className={styles.wide}
        value={reference.kind}
        options={KINDS.map((value) => ({ value, label: t(`reference.${value}`) }))}
        onChange={chooseReference}
      />
      {reference.kind === 'code' && <CodeReferenceField />}
      {reference.kind === 'maths' && (
        <TextField
          label={t('reference.answer')}
          isLabelHidden
          placeholder={t('reference.answerPlaceholder')}
          hint={t('reference.mathsHint')}
          value={reference.answer}
          onChange={(answer) => setReference({ kind: 'maths', answer })}
        />
      )}
      {reference.kind === 'none' && <p className={styles.hint}>{t('reference.noneHint')}</p>}
      {reference.kind === 'rating' && <RatingRulesField />}
    </div>
  );
}
