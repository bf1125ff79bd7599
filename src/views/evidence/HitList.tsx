// Pieces of evidence as they were found: sentence with the matched words marked, source, score, and which one decided.

import { useTranslation } from 'react-i18next';
import type { FoundEvidence } from '../../protocol/look-up.ts';
import { usePage } from '../page-context.ts';
import styles from './Evidence.module.css';
import { markWords } from './mark-words.ts';

export function HitList({ hits, label, decidedBy }: { hits: readonly FoundEvidence[]; label: string; decidedBy?: string | null }) {
  const { t } = useTranslation();
  const { language } = usePage();
  return (
    <ol className={styles.hits} aria-label={label}>
      {hits.map(({ id, origin, text, source, score, matched, isFact }) => (
        <li key={`${origin} ${id}`}>
          {markWords(text[language], matched).map(({ piece, isMatch }, i) => (isMatch ? <mark key={i}>{piece}</mark> : piece))}{' '}
          <span className={styles.aside}>
            {source[language]}
            {score > 0 && ` · ${t('evidence.score', { score: score.toFixed(2) })}`}
            {origin === 'own' && ` · ${t('evidence.own')}`}
            {!isFact && ` · ${t('evidence.noFact')}`}
          </span>
          {id === decidedBy && <strong className={styles.decides}> {t('evidence.decides')}</strong>}
        </li>
      ))}
    </ol>
  );
}
