// One mark as one to five stars: radio buttons, so that arrow keys work. A mark between two stars fills to the nearer one.

import { Star, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_STARS, markOfStars, starsOfMark } from '../../core/ratings.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Ratings.module.css';

interface StarsFieldProps {
  label: string;
  clearLabel: string;
  mark: number | null;
  onChange: (mark: number | null) => void;
}

const STARS = Array.from({ length: MAX_STARS }, (_, i) => i + 1);

export function StarsField({ label, clearLabel, mark, onChange }: StarsFieldProps) {
  const { t } = useTranslation();
  const name = useId();
  const filled = mark === null ? 0 : Math.round(starsOfMark(mark));
  return (
    <div className={styles.starsRow}>
      <div role="radiogroup" aria-label={label} className={styles.stars}>
        {STARS.map((stars) => (
          <label key={stars} className={styles.star} data-filled={stars <= filled}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              aria-label={t('ratings.star', { count: stars })}
              checked={stars === filled}
              onChange={() => onChange(markOfStars(stars))}
            />
            <Star size={18} aria-hidden />
          </label>
        ))}
      </div>
      {mark === null ? (
        <span className={styles.unrated}>{t('rating.unrated')}</span>
      ) : (
        <IconButton size="s" label={clearLabel} onClick={() => onChange(null)}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
