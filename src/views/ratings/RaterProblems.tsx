// What could not be read of a table of ratings, row by row, and the choice to load the rest.

import { useTranslation } from 'react-i18next';
import type { RatersFile } from '../../store/raters/read-raters-csv.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Ratings.module.css';

const MOST_SHOWN = 20;

interface RaterProblemsProps {
  file: RatersFile;
  onLoad: () => void;
  onDismiss: () => void;
}

export function RaterProblems({ file, onLoad, onDismiss }: RaterProblemsProps) {
  const { t } = useTranslation();
  const { problems, ratings } = file;
  const isWhole = problems.every(({ row }) => row === null);
  return (
    <div role="alert" className={styles.problems}>
      <p>
        {!isWhole && t('raters.problems', { count: problems.length })} {t('raters.nothing')}
      </p>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ row, code, params }, place) => {
          const problem = t(`raters.problem.${code}`, { found: '', allowed: '', rater: '', limit: 0, ...params });
          return <li key={place}>{row === null ? problem : t('raters.row', { row, problem })}</li>;
        })}
        {problems.length > MOST_SHOWN && <li>{t('raters.more', { count: problems.length - MOST_SHOWN })}</li>}
      </ul>
      <div className={styles.actions}>
        {ratings > 0 && (
          <Button size="s" onClick={onLoad}>
            {t('raters.loadRest', { count: ratings })}
          </Button>
        )}
        <Button size="s" variant="quiet" onClick={onDismiss}>
          {t('raters.dismiss')}
        </Button>
      </div>
    </div>
  );
}
