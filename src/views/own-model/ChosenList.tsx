// The three places for files, and what stands in them.

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatFileSize } from '../format.ts';
import styles from './OwnModel.module.css';
import type { OwnModelSession } from './own-model-session.ts';

export function ChosenList({ session }: { session: OwnModelSession }) {
  const { t } = useTranslation();
  const { model, tokenizer, manifest } = useStore(session, ({ chosen }) => chosen);
  const describe = (file: File | null) => file && `${file.name} · ${formatFileSize(file.size)}`;
  const entries = [
    { name: t('ownModel.slotModel'), value: describe(model) },
    { name: t('ownModel.slotTokenizer'), value: describe(tokenizer) },
    { name: t('ownModel.slotManifest'), value: manifest && (manifest.isWritten ? `${manifest.fileName} · ${t('ownModel.written')}` : manifest.fileName) },
  ];
  return (
    <dl className={styles.chosen} aria-label={t('ownModel.files')}>
      {entries.map(({ name, value }) => (
        <div key={name} data-missing={value === null}>
          <dt>{name}</dt>
          <dd className="figures">{value ?? t('ownModel.missing')}</dd>
        </div>
      ))}
    </dl>
  );
}
