// Loads other people's ratings from a table. A row that cannot be read stops nothing and is told; the rest waits for a click.

import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingRules } from '../../core/ratings.ts';
import type { RatersFile } from '../../store/raters/read-raters-csv.ts';
import { usePlayground, usePlaygroundStore } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { RaterProblems } from './RaterProblems.tsx';
import styles from './Ratings.module.css';

type Reading = { status: 'none' } | { status: 'reading'; share: number } | { status: 'failed'; detail: string } | { status: 'loaded' | 'asking'; file: RatersFile };

export function RatersField({ rules }: { rules: RatingRules }) {
  const { t } = useTranslation();
  const store = usePlaygroundStore();
  const responses = usePlayground((state) => state.scene.responses);
  const forgetRaters = usePlayground((state) => state.forgetRaters);
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<Reading>({ status: 'none' });
  const held = new Set(responses.flatMap(({ raters = [] }) => raters.map(({ rater }) => rater))).size;

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    try {
      const { readRatersCsv } = await import('../../store/raters/read-raters-csv.ts');
      const onProgress = (share: number) => setReading({ status: 'reading', share });
      const file = await readRatersCsv(await chosen.text(), { responses: store.getState().scene.responses, rules }, { onProgress });
      if (file.problems.length === 0) load(file);
      else setReading({ status: 'asking', file });
    } catch (cause) {
      setReading({ status: 'failed', detail: String(cause) });
    }
    // The same file may be chosen again after a change.
    if (input.current) input.current.value = '';
  }
  function load(file: RatersFile) {
    store.getState().addRaterMarks(file.marksById);
    setReading({ status: 'loaded', file });
  }

  return (
    <div className={styles.ratersField}>
      <span className={styles.label}>{t('raters.title')}</span>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="visually-hidden"
        aria-label={t('raters.label')}
        tabIndex={-1}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <div className={styles.actions}>
        <Button size="s" disabled={reading.status === 'reading'} onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden />
          {t('raters.load')}
        </Button>
        {held > 0 && (
          <>
            <span>{t('raters.held', { count: held })}</span>
            <Button size="s" variant="quiet" onClick={forgetRaters}>
              {t('raters.forget')}
            </Button>
          </>
        )}
      </div>
      <p className={styles.note}>{t(rules.form === 'rubric' ? 'raters.columnsRubric' : 'raters.columns')}</p>
      {reading.status === 'reading' && <progress className={styles.reading} aria-label={t('raters.reading')} value={reading.share} />}
      <p role="status" className={styles.note} hidden={reading.status !== 'loaded'}>
        {reading.status === 'loaded' && t('raters.loaded', { count: reading.file.ratings, raters: reading.file.raters })}
      </p>
      {reading.status === 'failed' && <p role="alert">{t('raters.unreadable', { detail: reading.detail })}</p>}
      {reading.status === 'asking' && (
        <RaterProblems file={reading.file} onLoad={() => load(reading.file)} onDismiss={() => setReading({ status: 'none' })} />
      )}
    </div>
  );
}
