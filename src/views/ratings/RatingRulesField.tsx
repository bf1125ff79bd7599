// How ratings count: their form, the formula of the outcome, the rubric, and other people's ratings.

import { useTranslation } from 'react-i18next';
import { RATING_FORMS, type RatingForm } from '../../core/ratings.ts';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { RatersField } from './RatersField.tsx';
import { RubricEditor } from './RubricEditor.tsx';
import styles from './Ratings.module.css';

export function RatingRulesField() {
  const { t } = useTranslation();
  const reference = usePlayground((state) => state.scene.reference);
  const setRatingRules = usePlayground((state) => state.setRatingRules);
  if (reference.kind !== 'rating') return null;
  const { form = 'slider', rubric } = reference;

  function choose(next: RatingForm) {
    if (next !== 'rubric' || rubric) setRatingRules({ form: next });
    else {
      setRatingRules({
        form: next,
        rubric: [
          { id: 'helpful', name: t('ratings.defaults.helpful'), points: 40 },
          { id: 'correct', name: t('ratings.defaults.correct'), points: 40 },
          { id: 'polite', name: t('ratings.defaults.polite'), points: 20 },
        ],
      });
    }
  }

  return (
    <div className={styles.rules}>
      <Segmented
        label={t('ratings.form')}
        value={form}
        options={RATING_FORMS.map((value) => ({ value, label: t(`ratings.forms.${value}`) }))}
        onChange={choose}
      />
      {form === 'rubric' && rubric && <RubricEditor rubric={rubric} />}
      <p className={styles.note}>{t(`ratings.formula.${form}`)}</p>
      <RatersField rules={reference} />
    </div>
  );
}
