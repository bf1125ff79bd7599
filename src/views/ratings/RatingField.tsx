// How one response is rated by hand, in the form that the reference asks for, and what other raters have said of it.

import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { RatersTable } from './RatersTable.tsx';
import { RubricMarks } from './RubricMarks.tsx';
import { SliderRating } from './SliderRating.tsx';
import { StarsField } from './StarsField.tsx';
import { ThumbsField } from './ThumbsField.tsx';

export function RatingField({ item }: { item: ScoredResponse }) {
  const { t } = useTranslation();
  const reference = usePlayground((state) => state.scene.reference);
  const setRating = usePlayground((state) => state.setRating);
  const { response, letter } = item;
  const { id, rating } = response;
  if (reference.kind !== 'rating') return null;
  const { form = 'slider', rubric = [] } = reference;
  return (
    <div>
      {form === 'slider' && <SliderRating id={id} letter={letter} rating={rating} />}
      {form === 'thumbs' && <ThumbsField letter={letter} rating={rating} onChange={(value) => setRating(id, value)} />}
      {form === 'stars' && (
        <StarsField label={t('rating.label', { letter })} clearLabel={t('rating.clear')} mark={rating} onChange={(value) => setRating(id, value)} />
      )}
      {form === 'rubric' && <RubricMarks response={response} letter={letter} rubric={rubric} />}
      <RatersTable item={item} rules={reference} />
    </div>
  );
}
