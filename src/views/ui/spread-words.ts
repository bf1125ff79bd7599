// The spread of several ratings in words.

import type { TFunction } from 'i18next';
import type { Outcome } from '../../core/outcome.ts';
import { formatReward } from '../format.ts';

/** `0.50–1.00`, lowest and highest; empty where there are not several ratings. */
export function spreadWords(t: TFunction, outcome: Outcome | null): string {
  if (outcome?.status !== 'known' || !outcome.spread) return '';
  const { low, high } = outcome.spread;
  return t('outcome.spread', { low: formatReward(low), high: formatReward(high) });
}
