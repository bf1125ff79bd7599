// The knowledge base at a glance: the person's own evidence to edit or load, and a line to search it or to try a claim against it.

import { Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_FORMATS, type EvidenceFormat } from '../../core/evidence.ts';
import { MAX_EVIDENCE_LENGTH } from '../../store/limits.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import styles from './Evidence.module.css';
import { HitList } from './HitList.tsx';
import { VerdictLine } from './LookUpDetails.tsx';
import { readEvidenceFile } from './read-evidence-file.ts';
import { type LookUpState, useLookUp } from './use-look-up.ts';

/** Results shown at a time. */
const SHOWN = 8;

export function KnowledgePanel() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const state = useLookUp({ text: query, prompt: '', limit: SHOWN });
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('evidence.title')}</h3>
      <p className={styles.aside}>{state.status === 'found' && t('evidence.body', { count: state.report.builtInCount })}</p>
      <div className={styles.columns}>
        <OwnEvidenceEditor state={state} />
        <div className={styles.column}>
          <h4>{t('evidence.tryTitle')}</h4>
          <TextField label={t('evidence.tryLabel')} value={query} placeholder={t('evidence.tryPlaceholder')} onChange={setQuery} />
          <Results state={state} />
        </div>
      </div>
    </section>
  );
}

function Results({ state }: { state: LookUpState }) {
  const { t } = useTranslation();
  if (state.status === 'loading') return <p className={styles.aside}>{t('evidence.loading')}</p>;
  if (state.status === 'failed') return <p role="alert">{t('evidence.failed', { detail: state.detail })}</p>;
  const { claims, terms, hits } = state.report;
  const decidedBy = claims[0]?.decidedBy ?? null;
  return (
    <>
      <div role="status">
        {claims.map(({ verdict, span }) => (
          <VerdictLine key={span.start} verdict={verdict} />
        ))}
        {claims.length === 0 && terms.length > 0 && <p className={styles.aside}>{t('evidence.tryNone')}</p>}
      </div>
      {terms.length > 0 && <p className={styles.aside}>{t('evidence.terms', { terms: terms.join(', ') })}</p>}
      {hits.length === 0 ? <p>{t('evidence.noHits')}</p> : <HitList hits={hits} label={t('evidence.results')} decidedBy={decidedBy} />}
    </>
  );
}

function OwnEvidenceEditor({ state }: { state: LookUpState }) {
  const { t } = useTranslation();
  const evidence = usePlayground(({ scene }) => scene.evidence);
  const setEvidence = usePlayground((store) => store.setEvidence);
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const format: EvidenceFormat = evidence?.format ?? 'text';

  async function load(file: File | undefined) {
    if (!file) return;
    const read = await readEvidenceFile(file);
    if (!read.ok) setFailure(t(`evidence.${read.error}`, { name: file.name, length: file.size, limit: MAX_EVIDENCE_LENGTH }));
    else {
      setFailure(null);
      setEvidence(read.value);
    }
    // The same file may be chosen again after a change.
    if (input.current) input.current.value = '';
  }

  return (
    <div className={styles.column}>
      <h4>{t('evidence.ownTitle')}</h4>
      <SelectField
        label={t('evidence.format')}
        value={format}
        options={EVIDENCE_FORMATS.map((value) => ({ value, label: t(`evidence.formats.${value}`) }))}
        onChange={(value) => setEvidence({ format: value, text: evidence?.text ?? '' })}
      />
      <TextArea label={t('evidence.ownTitle')} isLabelHidden className={styles.area} value={evidence?.text ?? ''} placeholder={t('evidence.ownPlaceholder')} onChange={(text) => setEvidence({ format, text })} />
      <input ref={input} type="file" accept=".txt,.md,.csv,.json,text/plain,text/markdown,text/csv,application/json" className="visually-hidden" aria-label={t('evidence.loadLabel')} tabIndex={-1} onChange={(event) => void load(event.target.files?.[0])} />
      <div>
        <Button onClick={() => input.current?.click()}>
          <Upload size={15} aria-hidden />
          {t('evidence.load')}
        </Button>
      </div>
      {failure && <p role="alert">{failure}</p>}
      {state.status === 'found' && (evidence?.text ?? '').trim() !== '' && (
        <div role="status" className={styles.aside}>
          <p>{t('evidence.count', { count: state.report.ownCount, facts: state.report.ownFactCount })}</p>
          {state.report.problems.map(({ code, line }) => (
            <p key={`${code} ${line}`} className={styles.problem}>
              {line === 0 ? t(`evidence.problem.${code}`) : t('evidence.problemAt', { line, problem: t(`evidence.problem.${code}`) })}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
