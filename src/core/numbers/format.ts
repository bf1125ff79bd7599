// Writes an exact rational the way a person would.

import type Fraction from 'fraction.js';

/** `24`, `3.5`, `10/3`, or `≈ 3.333333` where numerator and denominator are unwieldy. Terminating decimals up to six places stay decimals. */
export function formatExact(value: Fraction): string {
  const sign = value.s < 0n ? '-' : '';
  if (value.d === 1n) return `${sign}${value.n}`;
  const scaled = value.n * 1_000_000n;
  if (scaled % value.d === 0n) {
    const digits = (scaled / value.d).toString().padStart(7, '0');
    return `${sign}${digits.slice(0, -6)}.${digits.slice(-6).replace(/0+$/, '')}`;
  }
  if (value.d <= 10_000n) return `${sign}${value.n}/${value.d}`;
  return `≈ ${Number(value.valueOf().toFixed(6))}`;
}
