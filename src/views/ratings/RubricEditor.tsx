// The criteria of the rubric: names, and points that always add up to 100.

import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../core/ratings.ts';
import { MAX_CRITERIA } from '../../core/ratings.ts';
import { moveWeight, pointsFromWeights } from '../../core/weights.ts';
import { usePlayground } from '../playground-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import styles from './Ratings.module.css';

export function RubricEditor({ rubric }: { rubric: readonly Criterion[] }) {
  const { t } = useTranslation();
  const setRatingRules = usePlayground((state) => state.setRatingRules);
  const responses = usePlayground((state) => state.scene.responses);
  const points = rubric.map((criterion) => criterion.points);

  const withPoints = (criteria: readonly Criterion[], next: readonly number[]): Criterion[] =>
    criteria.map((criterion, place) => ({ ...criterion, points: next[place] ?? 0 }));

  function rename(place: number, name: string) {
    setRatingRules({ rubric: rubric.map((criterion, i) => (i === place ? { ...criterion, name } : criterion)) }, `criterion ${place}`);
  }
  function add() {
    // Marks of a criterion that was removed stay with its id: a new one takes none that was ever used.
    const used = new Set([...rubric.map(({ id }) => id), ...responses.flatMap(({ marks = {}, raters = [] }) => [...Object.keys(marks), ...raters.map(({ criterion }) => criterion)])]);
    let number = rubric.length + 1;
    while (used.has(`criterion-${number}`)) number += 1;
    const next = [...rubric, { id: `criterion-${number}`, name: t('ratings.newCriterion'), points: 0 }];
    const to = Math.round(100 / next.length);
    setRatingRules({ rubric: withPoints(next, moveWeight({ start: [...points, 0], index: rubric.length, to, locked: [] })) });
  }
  function remove(place: number) {
    const kept = rubric.filter((_, i) => i !== place);
    const rest = kept.map((criterion) => criterion.points);
    const shares = rest.some((value) => value > 0) ? rest : rest.map(() => 1);
    setRatingRules({ rubric: withPoints(kept, pointsFromWeights(shares)) });
  }

  return (
    <div className={styles.rubric}>
      {rubric.map(({ id, name, points: own }, place) => (
        <div key={id} className={styles.criterion}>
          <input
            className={styles.nameField}
            aria-label={t('ratings.criterion', { place: place + 1 })}
            value={name}
            maxLength={200}
            onChange={(event) => rename(place, event.target.value)}
          />
          <NumberField
            label={t('ratings.points', { place: place + 1 })}
            value={own}
            min={0}
            max={100}
            step={5}
            onChange={(to) => setRatingRules({ rubric: withPoints(rubric, moveWeight({ start: points, index: place, to, locked: [] })) }, `points ${place}`)}
          />
          <IconButton size="s" label={t('ratings.removeCriterion', { place: place + 1 })} disabled={rubric.length === 1} onClick={() => remove(place)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <p className={styles.note}>{t('ratings.pointsNote')}</p>
      {rubric.length < MAX_CRITERIA && (
        <Button size="s" className={styles.add} onClick={add}>
          <Plus size={14} aria-hidden />
          {t('ratings.addCriterion')}
        </Button>
      )}
    </div>
  );
}
