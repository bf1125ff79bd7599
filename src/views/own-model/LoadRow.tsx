// The button that loads, how far the load is, and the choice to keep the files.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BACKEND_NAMES } from '../engine-badge/use-engine-words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './OwnModel.module.css';
import type { OwnModelFacts, OwnModelSession } from './own-model-session.ts';

export function LoadRow({ session }: { session: OwnModelSession }) {
  const { t } = useTranslation();
  const [shouldKeep, setShouldKeep] = useState(false);
  const { chosen, work } = useStore(session);
  const isComplete = chosen.model !== null && chosen.tokenizer !== null && chosen.manifest !== null;
  const words = useWorkWords(work);
  return (
    <div className={styles.load}>
      <label className={styles.check}>
        <input type="checkbox" checked={shouldKeep} onChange={(event) => setShouldKeep(event.target.checked)} />
        {t('ownModel.keep')}
      </label>
      <p className={styles.buttons}>
        <Button variant="primary" disabled={!isComplete || work !== null} onClick={() => void session.getState().load({ shouldKeep })}>
          {t('ownModel.load')}
        </Button>
        {work && <Button onClick={() => session.getState().cancel()}>{t('ownModel.cancel')}</Button>}
        <span role="status">{words}</span>
      </p>
      {work && <progress className={styles.progress} aria-label={words} />}
    </div>
  );
}

function useWorkWords(work: OwnModelFacts['work']): string {
  const { t } = useTranslation();
  if (work === null) return '';
  if (work.kind === 'writing') return t('ownModel.writing');
  const { engine } = work;
  if (engine?.status === 'preparing') return t(`engine.phase.${engine.phase}`, { backend: BACKEND_NAMES[engine.backend] });
  return engine === null ? t('ownModel.loading') : t('ownModel.reading');
}
