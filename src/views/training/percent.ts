// Probabilities as the panel writes them.

import type { TFunction } from 'i18next';

/** Sums of probabilities miss 1 by rounding. */
const CERTAIN = 1 - 1e-9;

/** Whole percents; the last half percent is never rounded to certainty. Example: 0.83 → "83 %", 0.997 → "over 99 %". */
export function sayShare(t: TFunction, probability: number): string {
  if (probability >= 0.995 && probability < CERTAIN) return t('training.overShare', { percent: 99 });
  return t('training.share', { percent: Math.round(probability * 100) });
}
