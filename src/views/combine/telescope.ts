// The telescoping sum of potential-based shaping with a response's own numbers, as a formula and as plain text.

import type { Shaping } from '../../core/potential-shaping.ts';
import { formatSigned } from '../format.ts';

export interface SpelledFormula {
  readonly tex: string;
  readonly words: string;
}

/** Longer sums show their first and last terms. */
const MOST_TERMS = 7;

/**
 * Each bonus as its two potentials: with γ = 1 every potential is paid once and taken back once.
 * Example: potentials [0, 0.9, 0.2, 0], γ = 1 → (0.90 − 0) + (0.20 − 0.90) + (0 − 0.20) = 0.00.
 */
export function spellTelescope({ potentials, discountedSum }: Shaping, gamma: number): SpelledFormula {
  const stepCount = potentials.length - 1;
  const steps = Array.from({ length: stepCount }, (_, i) => i + 1);
  const isCut = stepCount > MOST_TERMS;
  const shown = isCut ? [...steps.slice(0, MOST_TERMS - 3), ...steps.slice(-2)] : steps;
  const term = (k: number, isTex: boolean): string => {
    const discount = gamma === 1 || k === 1 ? '' : isTex ? `${gamma}^{${k - 1}}` : `${gamma}^${k - 1} × `;
    const factor = gamma === 1 ? '' : isTex ? `${gamma} \\cdot ` : `${gamma} × `;
    return `${discount}(${factor}${spell(potentials[k])} ${isTex ? '-' : '−'} ${spell(potentials[k - 1])})`;
  };
  const join = (isTex: boolean): string =>
    shown.map((k, i) => (isCut && i === MOST_TERMS - 3 ? `${isTex ? '\\dots' : '…'} + ` : '') + term(k, isTex)).join(' + ');
  const sum = spell(Math.abs(discountedSum) < 1e-9 ? 0 : discountedSum);
  const head = gamma === 1 ? '\\textstyle\\sum_k F_k' : '\\textstyle\\sum_k \\gamma^{k-1} F_k';
  return { tex: `${head} = ${join(true)} = ${sum.replace('−', '-')}`, words: `${gamma === 1 ? 'Σ F(k)' : 'Σ γ^(k−1) F(k)'} = ${join(false)} = ${sum}` };
}

function spell(value = 0): string {
  return value === 0 ? '0' : formatSigned(value);
}
