// The response cards and the box that adds more; an empty list says what to do.

import { useTranslation } from 'react-i18next';
import { MAX_RESPONSES } from '../../core/scene.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { PasteBox } from './PasteBox.tsx';
import { ResponseCard } from './ResponseCard.tsx';
import styles from './TaskPanel.module.css';

export function ResponseList() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const isEmpty = responses.length === 0;
  return (
    <div className={styles.responses}>
      <div className={styles.responsesHead}>
        <h2 className={styles.title}>{t('responses.title')}</h2>
        {!isEmpty && <span className={styles.count}>{t('responses.count', { count: responses.length, max: MAX_RESPONSES })}</span>}
      </div>
      {isEmpty && (
        <div className={styles.empty}>
          <h3>{t('responses.emptyTitle')}</h3>
          <p>{t('responses.emptyBody')}</p>
        </div>
      )}
      <ol className={styles.cards}>
        {responses.map((item) => (
          <li key={item.response.id}>
            <ResponseCard item={item} isFirst={item.index === 0} isLast={item.index === responses.length - 1} />
          </li>
        ))}
      </ol>
      <PasteBox isAlwaysOpen={isEmpty} />
    </div>
  );
}
