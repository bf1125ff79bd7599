// The left column: the prompt, what the outcome is judged by, how steps are found, and the responses.
// On a narrow screen it folds to one line, so that the curves come first.

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import { cx } from '../ui/cx.ts';
import { TextArea } from '../ui/Field.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import { ResponseList } from './ResponseList.tsx';
import { SplitRuleField } from './SplitRuleField.tsx';
import styles from './TaskPanel.module.css';

export function TaskPanel({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const prompt = usePlayground((state) => state.scene.prompt);
  const setPrompt = usePlayground((state) => state.setPrompt);
  const count = usePlayground((state) => state.scene.responses.length);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={cx(styles.panel, className)} aria-label={t('task.title')}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls="task-fields" onClick={() => setIsOpen(!isOpen)}>
        <span className={styles.foldPrompt}>{prompt || t('task.title')}</span>
        <span className={styles.foldCount}>
          {isOpen ? t('task.hide') : `${t('task.show')} · ${t('task.summary', { count })}`}
          <ChevronDown size={14} aria-hidden />
        </span>
      </button>
      <div id="task-fields" className={styles.fields} data-open={isOpen}>
        <div className={styles.task}>
          <TextArea label={t('task.prompt')} placeholder={t('task.promptPlaceholder')} value={prompt} onChange={setPrompt} />
          <ReferenceField />
          <SplitRuleField />
        </div>
        <ResponseList />
      </div>
    </section>
  );
}
