// Writes the manifest that is missing or does not fit: what the files say, the person's entries, and a self-check if they want.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './OwnModel.module.css';
import type { OwnModelSession } from './own-model-session.ts';
import { casesToRecord, hasSelfCheck, type ManifestEntries, readEntries } from './write-manifest.ts';

const NAME = /^[\w][\w.-]*$/;
const LANGUAGES = [['en', 'english'], ['zh', 'chinese']] as const;

/** Offered once model and tokenizer are there; unfolded where the manifest is missing. */
export function ManifestWriter({ session }: { session: OwnModelSession }) {
  const { t } = useTranslation();
  const { model, tokenizer, manifest } = useStore(session, ({ chosen }) => chosen);
  if (model === null || tokenizer === null) return null;
  return (
    <details className={styles.form} open={manifest === null}>
      <summary>{t('ownModel.writeTitle')}</summary>
      <p>{t('ownModel.writeIntro')}</p>
      <WriterForm key={manifest?.text} session={session} modelName={model.name} manifestText={manifest?.text} />
    </details>
  );
}

function WriterForm({ session, modelName, manifestText }: { session: OwnModelSession; modelName: string; manifestText: string | undefined }) {
  const { t } = useTranslation();
  const isAtWork = useStore(session, ({ work }) => work !== null);
  const [own] = useState(() => readEntries(manifestText));
  const [name, setName] = useState(() => (typeof own['name'] === 'string' ? own['name'] : modelName.replace(/\.onnx$/i, '').replace(/[^\w.-]/g, '-')));
  const [version, setVersion] = useState(() => (typeof own['version'] === 'string' ? own['version'] : '1.0.0'));
  const [threshold, setThreshold] = useState(() => (typeof own['threshold'] === 'number' ? String(own['threshold']) : '0.5'));
  const [languages, setLanguages] = useState<readonly string[]>(() => (Array.isArray(own['languages']) ? own['languages'].map(String) : ['en']));
  const [shouldRecord, setShouldRecord] = useState(false);
  const limit = threshold.trim() === '' ? Number.NaN : Number(threshold);
  const isNameRight = NAME.test(name);
  const isRight = isNameRight && version !== '' && limit >= 0 && limit <= 1 && languages.length > 0;
  const entries: ManifestEntries = { name, version, threshold: limit, languages };
  return (
    <form
      className={styles.writer}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void session.getState().write({ entries, shouldRecord });
      }}
    >
      <TextField label={t('ownModel.name')} hint={isNameRight ? t('ownModel.nameHint') : t('ownModel.nameWrong')} value={name} onChange={setName} aria-invalid={!isNameRight} />
      <TextField label={t('ownModel.version')} value={version} onChange={setVersion} />
      <TextField label={t('ownModel.threshold')} hint={t('ownModel.thresholdHint')} inputMode="decimal" value={threshold} onChange={setThreshold} aria-invalid={!(limit >= 0 && limit <= 1)} />
      <fieldset className={styles.languages}>
        <legend>{t('ownModel.languages')}</legend>
        {LANGUAGES.map(([code, word]) => (
          <label key={code} className={styles.check}>
            <input
              type="checkbox"
              checked={languages.includes(code)}
              onChange={(event) => setLanguages(event.target.checked ? [...languages, code] : languages.filter((other) => other !== code))}
            />
            {t(`ownModel.${word}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.record}>
        <label className={styles.check}>
          <input type="checkbox" checked={shouldRecord} onChange={(event) => setShouldRecord(event.target.checked)} aria-describedby="record-hint" />
          {t('ownModel.record')}
        </label>
        <p id="record-hint" className={styles.quiet}>
          {t('ownModel.recordHint', { count: casesToRecord().length })}
        </p>
        {!hasSelfCheck(own) && !shouldRecord && <p className={styles.quiet}>{t('ownModel.selfCheckNeeded')}</p>}
      </div>
      <p>
        <Button type="submit" disabled={!isRight || isAtWork}>
          {t('ownModel.write')}
        </Button>
      </p>
    </form>
  );
}
