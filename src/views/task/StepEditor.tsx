// Steps by hand: merge with the next, split at a word, move the border by a word. All by buttons, so all by keyboard.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StepEditor.module.css';
import { StepEditorRow } from './StepEditorRow.tsx';

/** Rows at first, and with each further click: every row has five buttons. */
const PAGE = 30;

export function StepEditor({ item, onDone }: { item: ScoredResponse; onDone: () => void }) {
  const { t } = useTranslation();
  const { steps, letter } = item;
  const [shown, setShown] = useState(PAGE);
  const [splitting, setSplitting] = useState<number | null>(null);
  const hidden = steps.length - shown;
  return (
    <div className={styles.editor} role="group" aria-label={t('stepEditor.title', { letter })}>
      <p className={styles.hint}>{t('stepEditor.hint')}</p>
      <ol className={styles.rows}>
        {steps.slice(0, shown).map((step, k) => (
          <StepEditorRow
            key={`${k}-${step.span.start}`}
            item={item}
            stepIndex={k}
            isSplitting={splitting === k}
            onSplitting={(starts) => setSplitting(starts ? k : null)}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button size="s" variant="quiet" onClick={() => setShown(shown + PAGE)}>
          {t('response.showMore', { count: Math.min(hidden, PAGE) })}
        </Button>
      )}
      <Button size="s" onClick={onDone}>
        {t('stepEditor.done')}
      </Button>
    </div>
  );
}
