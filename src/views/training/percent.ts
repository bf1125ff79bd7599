// Probabilities as the panel writes them.

import type { TFunction } from 'i18next';

/** Whole percents; the last half percent is never rounded to certainty. Example: 0.83 → "83 %", 0.997 → "over 99 %". */
export function sayShare(t: TFunction, probability: number): string {
  if (probability >= 0.995 && probability < 1) return t('training.overShare', { percent: 99 });
  return t('training.share', { percent: Math.round(probability * 100) });
}
