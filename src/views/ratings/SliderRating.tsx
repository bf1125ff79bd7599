// A rating from 0 to 1, by slider or number.

import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import styles from './Ratings.module.css';

interface SliderRatingProps {
  id: string;
  letter: string;
  rating: number | null;
}

export function SliderRating({ id, letter, rating }: SliderRatingProps) {
  const { t } = useTranslation();
  const setRating = usePlayground((state) => state.setRating);
  const isUnrated = rating === null;
  return (
    <div className={styles.slider} data-unrated={isUnrated}>
      <Range
        label={t('rating.label', { letter })}
        value={rating ?? 0}
        max={1}
        step={0.05}
        valueText={isUnrated ? t('rating.unrated') : formatReward(rating)}
        onChange={(value) => setRating(id, value)}
      />
      <NumberField label={t('rating.number', { letter })} value={rating} min={0} max={1} step={0.05} onChange={(value) => setRating(id, value)} />
      {isUnrated ? (
        <span className={styles.unrated}>{t('rating.unrated')}</span>
      ) : (
        <IconButton size="s" label={t('rating.clear')} onClick={() => setRating(id, null)}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
