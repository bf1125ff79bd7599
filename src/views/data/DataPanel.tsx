// The scene as a file, as a link, or gone; what never leaves this browser; and the evidence of one's own.

import { Download, Upload } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sceneToFile } from '../../store/scene-transfer.ts';
import { KnowledgePanel } from '../evidence/KnowledgePanel.tsx';
import { usePage } from '../page-context.ts';
import { usePlayground, usePlaygroundStore } from '../playground-context.ts';
import { SharePopover } from '../top-bar/SharePopover.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './DataPanel.module.css';
import { saveFile } from './save-file.ts';

export function DataPanel() {
  const { t } = useTranslation();
  const store = usePlaygroundStore();
  const clearScene = usePlayground((state) => state.clearScene);
  return (
    <div className={styles.panel}>
      <Entry title={t('data.exportTitle')} body={t('data.exportBody')}>
        <Button onClick={() => saveFile(sceneToFile(store.getState()))}>
          <Download size={15} aria-hidden />
          {t('data.exportButton')}
        </Button>
      </Entry>
      <ImportEntry />
      <Entry title={t('data.linkTitle')} body={t('data.linkBody')}>
        <SharePopover variant="plain" />
      </Entry>
      <Entry title={t('data.clearTitle')} body={t('data.clearBody')}>
        <Button onClick={clearScene}>{t('data.clearButton')}</Button>
      </Entry>
      <SetAsideEntry />
      <Entry title={t('data.privacyTitle')} body={t('data.privacy')} />
      <KnowledgePanel />
    </div>
  );
}

function Entry({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  return (
    <div className={styles.entry}>
      <h3>{title}</h3>
      <p>{body}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

function ImportEntry() {
  const { t } = useTranslation();
  const { openSceneFile } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function read(file: File | undefined) {
    if (!file) return;
    setFailure(null);
    try {
      openSceneFile(await file.text());
    } catch (cause) {
      setFailure(t('data.unreadable', { detail: String(cause) }));
    }
    // The same file may be chosen again after a change.
    if (input.current) input.current.value = '';
  }

  return (
    <Entry title={t('data.importTitle')} body={t('data.importBody')}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        aria-label={t('data.importLabel')}
        tabIndex={-1}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>
        <Upload size={15} aria-hidden />
        {t('data.importButton')}
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </Entry>
  );
}

function SetAsideEntry() {
  const { t } = useTranslation();
  const { openSetAside } = usePage();
  const [isNone, setIsNone] = useState(false);
  return (
    <Entry title={t('data.setAsideTitle')} body={t('data.setAsideBody')}>
      <Button onClick={() => void openSetAside().then((wasOpened) => setIsNone(!wasOpened))}>{t('data.setAsideButton')}</Button>
      <span role="status" className={styles.status}>
        {isNone ? t('data.setAsideNone') : ''}
      </span>
    </Entry>
  );
}
