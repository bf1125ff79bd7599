// Adds pasted responses, one or several. What does not fit stays in the box, with the reason.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitPastedResponses } from '../../core/paste.ts';
import { MAX_RESPONSES } from '../../core/scene.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './TaskPanel.module.css';

/** One box for the life of the list, so that what was refused survives the first response's arrival. */
export function PasteBox({ isAlwaysOpen }: { isAlwaysOpen: boolean }) {
  const { t } = useTranslation();
  const addResponses = usePlayground((state) => state.addResponses);
  const room = usePlayground((state) => MAX_RESPONSES - state.scene.responses.length);
  const [wasOpened, setWasOpened] = useState(false);
  const isOpen = isAlwaysOpen || wasOpened;
  const [text, setText] = useState('');
  const count = splitPastedResponses(text).length;

  function add() {
    const { refusedText } = addResponses(text);
    setText(refusedText);
    setWasOpened(refusedText !== '');
  }

  if (!isOpen) {
    return (
      <Button className={styles.add} onClick={() => setWasOpened(true)}>
        <Plus size={16} aria-hidden />
        {t('paste.open')}
      </Button>
    );
  }
  const adding = Math.min(count, room);
  return (
    <div className={styles.paste}>
      <TextArea
        label={t('paste.label')}
        placeholder={t('paste.placeholder')}
        value={text}
        onChange={setText}
        autoFocus={!isAlwaysOpen}
        className={styles.pasteArea}
        hint={count === 0 ? t('paste.previewNone') : t('paste.preview', { count })}
      />
      {count > room && (
        <p className={styles.refusal} role="alert">
          {room === 0 ? t('paste.full', { max: MAX_RESPONSES }) : t('paste.tooMany', { room, max: MAX_RESPONSES })}
        </p>
      )}
      <div className={styles.pasteActions}>
        {!isAlwaysOpen && (
          <Button variant="quiet" onClick={() => setWasOpened(false)}>
            {t('paste.cancel')}
          </Button>
        )}
        <Button variant="primary" disabled={adding === 0} onClick={add}>
          {adding === 0 ? t('paste.open') : t('paste.add', { count: adding })}
        </Button>
      </div>
    </div>
  );
}
