// The person's own marks of one response by the rubric, and the sum that they come to, spelled out.

import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../core/ratings.ts';
import { rubricScore } from '../../core/ratings.ts';
import type { Response } from '../../core/scene.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { StarsField } from './StarsField.tsx';
import styles from './Ratings.module.css';

interface RubricMarksProps {
  response: Response;
  letter: string;
  rubric: readonly Criterion[];
}

export function RubricMarks({ response, letter, rubric }: RubricMarksProps) {
  const { t } = useTranslation();
  const setMark = usePlayground((state) => state.setMark);
  const { marks = {} } = response;
  const markOf = (id: string): number | null => (Object.hasOwn(marks, id) ? (marks[id] ?? null) : null);
  const rated = rubric.flatMap(({ id, points }) => {
    const mark = markOf(id);
    return mark === null || points === 0 ? [] : [{ points, mark }];
  });
  const score = rubricScore(rubric, marks);
  const counted = rubric.filter(({ points }) => points > 0).length;
  return (
    <div className={styles.rubricMarks}>
      {rubric.map(({ id, name, points }, place) => {
        const shown = name.trim() === '' ? t('ratings.unnamed', { place: place + 1 }) : name;
        return (
          <div key={id} className={styles.rubricMark}>
            <span className={styles.criterionName}>
              {shown} <span className={styles.points}>{points}</span>
            </span>
            <StarsField
              label={t('ratings.stars', { name: shown, letter })}
              clearLabel={t('ratings.clearMark', { name: shown, letter })}
              mark={markOf(id)}
              onChange={(mark) => setMark(response.id, id, mark)}
            />
          </div>
        );
      })}
      {score !== null && (
        <p className={styles.sum}>
          {t('ratings.sum', {
            terms: rated.map(({ points, mark }) => `${points} × ${formatReward(mark)}`).join(' + '),
            points: rated.reduce((sum, { points }) => sum + points, 0),
            score: formatReward(score),
          })}{' '}
          {rated.length < counted && t('ratings.partly', { rated: rated.length, of: counted })}
        </p>
      )}
    </div>
  );
}
