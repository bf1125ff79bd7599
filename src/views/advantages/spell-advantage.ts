// The formula of each method with the numbers of one response of this group, for KaTeX and as plain text.

import { STD_EPSILON } from '../../core/group-statistics.ts';
import type { MethodAdvantages, ScalarMethod } from './methods.ts';

export interface SpelledFormula {
  readonly tex: string;
  readonly words: string;
}

interface SpelledResponse {
  readonly all: MethodAdvantages;
  readonly place: number;
  readonly letter: string;
}

/** Longer sums name their count instead of their terms. */
const MOST_TERMS = 6;

/** `null` where the response has no advantage by this method or the group has collapsed. */
export function spellAdvantage(method: ScalarMethod, { all, place, letter }: SpelledResponse): SpelledFormula | null {
  const { advantages, statistics, collapse } = all.scalar[method];
  const advantage = advantages[place] ?? null;
  const { mean, std } = statistics;
  if (advantage === null || collapse !== null || mean === null || std === null) return null;
  if (method === 'gdpo') return spellGdpo({ all, place, letter });
  const total = all.totals[place] ?? 0;
  const name = `A_{\\mathrm{${letter}}}`;
  if (method === 'grpo') {
    const epsilon = '10^{-4}';
    return {
      tex: `${name} = \\frac{T_{\\mathrm{${letter}}} - \\mathrm{mean}(T)}{\\mathrm{std}(T) + ${epsilon}} = \\frac{${digits(total)} - ${operand(mean)}}{${digits(std)} + ${STD_EPSILON}} = ${digits(advantage)}`,
      words: `A(${letter}) = (T − mean) / (std + 0.0001) = (${plain(total)} − ${plain(mean)}) / (${plain(std)} + ${STD_EPSILON}) = ${plain(advantage)}`,
    };
  }
  if (method === 'drGrpo') {
    return {
      tex: `${name} = T_{\\mathrm{${letter}}} - \\mathrm{mean}(T) = ${digits(total)} - ${operand(mean)} = ${digits(advantage)}`,
      words: `A(${letter}) = T − mean = ${plain(total)} − ${plain(mean)} = ${plain(advantage)}`,
    };
  }
  const others = all.totals.flatMap((value, i) => (i === place || value === null ? [] : [value]));
  const sum = others.length <= MOST_TERMS ? others.map(digits).join(' + ') : `${others.slice(0, 3).map(digits).join(' + ')} + \\dots`;
  const words = others.length <= MOST_TERMS ? others.map(plain).join(' + ') : `${others.slice(0, 3).map(plain).join(' + ')} + …`;
  return {
    tex: `${name} = T_{\\mathrm{${letter}}} - \\frac{1}{n-1}\\sum_{j \\ne \\mathrm{${letter}}} T_j = ${digits(total)} - \\frac{${sum}}{${others.length}} = ${digits(advantage)}`,
    words: `A(${letter}) = T − mean of the others = ${plain(total)} − (${words}) / ${others.length} = ${plain(advantage)}`,
  };
}

function spellGdpo({ all, place, letter }: SpelledResponse): SpelledFormula {
  const { gdpo, gdpoWeights } = all;
  const { mean, std } = gdpo.statistics;
  const terms = gdpoWeights.flatMap((weight, part) => {
    const value = gdpo.normalized[place]?.[part] ?? null;
    return value === null || weight === 0 ? [] : [{ weight, value }];
  });
  const sum = terms.reduce((total, { weight, value }) => total + weight * value, 0);
  const advantage = gdpo.advantages[place] ?? 0;
  const name = (symbol: string): string => `${symbol}_{\\mathrm{${letter}}}`;
  return {
    tex: `${name('u')} = ${terms.map(({ weight, value }) => `${short(weight)} \\cdot ${operand(value)}`).join(' + ')} = ${digits(sum)}, \\quad ${name('A')} = \\frac{${digits(sum)} - ${operand(mean ?? 0)}}{${digits(std ?? 0)} + ${STD_EPSILON}} = ${digits(advantage)}`,
    words: `u(${letter}) = ${terms.map(({ weight, value }) => `${short(weight)} × ${plain(value)}`).join(' + ')} = ${plain(sum)}; A(${letter}) = (u − mean) / (std + 0.0001) = ${plain(advantage)}`,
  };
}

/** Process supervision at one step: this step's normalised reward and all later ones. */
export function spellStepAdvantage({ all, place, letter, step }: SpelledResponse & { step: number }): SpelledFormula | null {
  const { normalized, advantages, collapse } = all.process;
  const advantage = advantages[place]?.[step] ?? null;
  if (advantage === null || collapse !== null) return null;
  const later = (normalized[place] ?? []).slice(step).filter((value) => value !== null);
  const isCut = later.length > MOST_TERMS;
  const shown = isCut ? later.slice(0, MOST_TERMS - 1) : later;
  const join = (spell: (value: number) => string, dots: string): string => shown.map((value, i) => (i === 0 ? spell(value) : value < 0 ? ` - ${spell(-value)}` : ` + ${spell(value)}`)).join('') + (isCut ? ` + ${dots}` : '');
  return {
    tex: `A_{\\mathrm{${letter}},${step + 1}} = \\sum_{j \\ge ${step + 1}} z_{\\mathrm{${letter}},j} = ${join(digits, '\\dots')} = ${digits(advantage)}`,
    words: `A(${letter}, ${step + 1}) = ${join(plain, '…')} = ${plain(advantage)}`,
  };
}

/** Three digits, as advantages of close rewards need them. */
function digits(value: number): string {
  const text = value.toFixed(3);
  return text === '-0.000' ? '0.000' : text;
}

function plain(value: number): string {
  return digits(value).replace('-', '−');
}

/** In brackets where a minus would follow another sign. */
function operand(value: number): string {
  const text = digits(value);
  return text.startsWith('-') ? `(${text})` : text;
}

function short(weight: number): string {
  return String(Number(weight.toFixed(3)));
}
