// Whose line is whose, and whose answer is right.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import styles from './Training.module.css';

export function GroupLegend() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  return (
    <ul className={styles.legend} aria-label={t('curves.legend')}>
      {responses.map((item) => (
        <li key={item.response.id} title={nameOf(t, item)}>
          <Swatch look={lookOf(item.index)} width={22} />
          <b>{item.letter}</b>
          <OutcomeMark outcome={item.outcome?.status === 'known' ? item.outcome.reward : null} />
        </li>
      ))}
    </ul>
  );
}
