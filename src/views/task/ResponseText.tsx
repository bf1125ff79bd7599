// The text of a response, to be edited. Steps and scores follow as it is typed.

import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './ResponseCard.module.css';

export function ResponseText({ item, onDone }: { item: ScoredResponse; onDone: () => void }) {
  const { t } = useTranslation();
  const { response, letter } = item;
  const setResponseText = usePlayground((state) => state.setResponseText);
  return (
    <div className={styles.edit}>
      <TextArea
        label={t('response.text', { letter })}
        isLabelHidden
        autoFocus
        value={response.text}
        onChange={(text) => setResponseText(response.id, text)}
      />
      <Button size="s" onClick={onDone}>
        {t('response.done')}
      </Button>
    </div>
  );
}
