// How one claim of a step was looked up: the words searched by, the evidence found, the verdict, and the number it becomes.

import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import styles from './Evidence.module.css';
import { HitList } from './HitList.tsx';
import { useLookUp } from './use-look-up.ts';

/** `claim` is the piece of the step that the finding marks. */
export function LookUpDetails({ claim }: { claim: string }) {
  const { t } = useTranslation();
  const prompt = usePlayground((state) => state.scene.prompt);
  const state = useLookUp({ text: `${claim}.`, prompt, limit: 3 });
  if (state.status === 'loading') return <p className={styles.aside}>{t('evidence.loading')}</p>;
  if (state.status === 'failed') return <p role="alert">{t('evidence.failed', { detail: state.detail })}</p>;
  const { claims, terms, hits } = state.report;
  // Of several values in one clause the last one is meant: each is marked up to its own end.
  const own = claims.at(-1);
  const shown = own?.hits ?? hits;
  return (
    <div className={styles.details}>
      <p className={styles.aside}>{terms.length === 0 ? t('evidence.noTerms') : t('evidence.terms', { terms: (own?.terms ?? terms).join(', ') })}</p>
      {shown.length === 0 ? <p>{t('evidence.noHits')}</p> : <HitList hits={shown} label={t('evidence.hits')} decidedBy={own?.decidedBy ?? null} />}
      <VerdictLine verdict={own?.verdict ?? 'not-found'} />
    </div>
  );
}

export function VerdictLine({ verdict }: { verdict: 'supported' | 'contradicted' | 'not-found' }) {
  const { t } = useTranslation();
  return (
    <p className={styles.verdict} data-verdict={verdict}>
      <strong>{t(`evidence.verdict.${verdict}`)}</strong> · {t(`evidence.becomes.${verdict}`)}
    </p>
  );
}
