// Thumbs up or down, or neither: pressed again, a thumb is taken back.

import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './Ratings.module.css';

interface ThumbsFieldProps {
  letter: string;
  rating: number | null;
  onChange: (rating: number | null) => void;
}

export function ThumbsField({ letter, rating, onChange }: ThumbsFieldProps) {
  const { t } = useTranslation();
  // A rating that came by another form, such as 0.6, presses neither.
  const toggle = (value: 0 | 1) => onChange(rating === value ? null : value);
  return (
    <div className={styles.thumbs}>
      <Button size="s" aria-label={t('ratings.up', { letter })} aria-pressed={rating === 1} onClick={() => toggle(1)}>
        <ThumbsUp size={15} aria-hidden />
      </Button>
      <Button size="s" aria-label={t('ratings.down', { letter })} aria-pressed={rating === 0} onClick={() => toggle(0)}>
        <ThumbsDown size={15} aria-hidden />
      </Button>
      {rating === null && <span className={styles.unrated}>{t('rating.unrated')}</span>}
    </div>
  );
}
