// The dialog in which a person puts a model of their own in place of the one that ships, and goes back again.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetKeptModel, keepModel } from '../../client/kept-model.ts';
import { readKeptNote } from '../../client/kept-model-note.ts';
import { createOwnModelClient } from '../../client/own-model-client.ts';
import { MAX_OWN_MODEL_BYTES } from '../../protocol/own-model.ts';
import { useStore } from 'zustand';
import { saveFile } from '../data/save-file.ts';
import { formatMegabytes } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChosenList } from './ChosenList.tsx';
import { FileDrop } from './FileDrop.tsx';
import { LoadRow } from './LoadRow.tsx';
import { ManifestWriter } from './ManifestWriter.tsx';
import { OutcomeNote } from './OutcomeNote.tsx';
import styles from './OwnModel.module.css';
import { createOwnModelSession, type OwnModelServices } from './own-model-session.ts';
import { manifestTemplate, manifestText } from './write-manifest.ts';

const save = (fileName: string, text: string): void => saveFile({ fileName, mediaType: 'application/json', text });
const BROWSER: OwnModelServices = { client: createOwnModelClient(), keepModel, forgetKeptModel, readKeptNote, save };

interface OwnModelDialogProps {
  onClose: () => void;
  services?: OwnModelServices;
}

export function OwnModelDialog({ onClose, services = BROWSER }: OwnModelDialogProps) {
  const { t } = useTranslation();
  const switchModel = usePlayground((state) => state.switchModel);
  const [session] = useState(() => createOwnModelSession(switchModel, services));
  const { work, unused, outcome } = useStore(session);
  const close = () => {
    session.getState().cancel();
    onClose();
  };
  return (
    <Dialog title={t('ownModel.title')} closeLabel={t('ownModel.close')} onClose={close}>
      <p className={styles.intro}>{t('ownModel.intro')}</p>
      <InUse session={session} />
      <FileDrop isDisabled={work !== null} onFiles={(files) => void session.getState().choose(files)} />
      <ChosenList session={session} />
      {unused.length > 0 && <p className={styles.quiet}>{t('ownModel.unused', { names: unused.join(', ') })}</p>}
      <LoadRow session={session} />
      {outcome && <OutcomeNote outcome={outcome} />}
      <ManifestWriter session={session} />
      <details className={styles.form}>
        <summary>{t('ownModel.formTitle')}</summary>
        <ul>
          <li>{t('ownModel.formModel', { limit: formatMegabytes(MAX_OWN_MODEL_BYTES) })}</li>
          <li>{t('ownModel.formTokenizer')}</li>
          <li>{t('ownModel.formManifest')}</li>
        </ul>
        <p>{t('ownModel.formMore')}</p>
        <Button size="s" onClick={() => services.save('manifest.json', manifestText(manifestTemplate()))}>
          {t('ownModel.template')}
        </Button>
      </details>
    </Dialog>
  );
}

/** Which of the person's models is in use, which is kept, and the ways back. */
function InUse({ session }: { session: ReturnType<typeof createOwnModelSession> }) {
  const { t } = useTranslation();
  const model = usePlayground(({ engine }) => (engine.status === 'ready' && engine.model.origin === 'own' ? engine.model : null));
  const hasFailed = usePlayground(({ engine }) => engine.status === 'failed');
  const { kept, work } = useStore(session);
  const { backToShipped, forget } = session.getState();
  if (model === null && kept === null) return null;
  return (
    <div className={styles.inUse}>
      {model && <p>{t('ownModel.inUse', { name: model.name, version: model.version })}</p>}
      {kept && <p>{t('ownModel.keptModel', { name: kept.name, size: formatMegabytes(kept.bytes) })}</p>}
      <p className={styles.buttons}>
        {(model !== null || hasFailed) && (
          <Button size="s" disabled={work !== null} onClick={() => void backToShipped()}>
            {t('ownModel.back')}
          </Button>
        )}
        {kept && (
          <Button size="s" disabled={work !== null} onClick={() => void forget()}>
            {t('ownModel.forget')}
          </Button>
        )}
      </p>
    </div>
  );
}
