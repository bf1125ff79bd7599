// The steps of the attacked copy; those that the original does not have carry a mark and a word.

import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import styles from './HackLab.module.css';

/** "Step 3: " and its like do not make a step another one. */
const LABEL = /^\s*(?:step\s*\d+|第\s?[\d一二三四五六七八九十]+\s?步|步[骤驟]\s?[\d一二三四五六七八九十]+|\d{1,3})\s*[:：.)、，,]?\s*/i;

export function CopyText({ copy, original }: { copy: ScoredResponse; original: ScoredResponse }) {
  const { t } = useTranslation();
  const bodies = original.steps.map(({ text }) => text.replace(LABEL, ''));
  const unused = new Map<string, number>();
  for (const body of bodies) unused.set(body, (unused.get(body) ?? 0) + 1);
  return (
    <ol className={styles.copy} tabIndex={0} aria-label={t('hackLab.copy')}>
      {copy.steps.map(({ text }, k) => {
        const body = text.replace(LABEL, '');
        const left = unused.get(body) ?? 0;
        unused.set(body, left - 1);
        const isChanged = left <= 0;
        return (
          <li key={k} data-changed={isChanged}>
            {text}
            {isChanged && <span className={styles.changed}>{t('hackLab.changed')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
