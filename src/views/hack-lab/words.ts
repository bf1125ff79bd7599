// How gains and settings are called in this panel.

import type { TFunction } from 'i18next';
import { NO_GAIN, type AttackGain, type AttackSetting } from '../../core/attacks/attack-gain.ts';
import { DEFAULT_CAP } from '../../core/credit-shapes.ts';
import { formatSigned } from '../format.ts';

export type GainTone = 'pays' | 'costs' | 'even';

/** Differences that the two digits on screen do not show count as none. */
const SHOWN = 0.005;

export function toneOf(gain: number): GainTone {
  return gain > SHOWN ? 'pays' : gain < -SHOWN ? 'costs' : 'even';
}

/** A gain with its sign: "+0.12", "−0.03", "0.00". */
export function formatGain(gain: number): string {
  const text = formatSigned(gain);
  return gain > SHOWN ? `+${text}` : text === '−0.00' ? '0.00' : text;
}

/** Whether the attack earns nothing there: the setting closes it. */
export function isClosed(gain: AttackGain | null): boolean {
  return gain !== null && gain.gain <= Math.max(NO_GAIN, SHOWN);
}

export function nameSetting(t: TFunction, setting: AttackSetting): string {
  const { id, kind } = setting;
  if (kind === 'aggregator' && setting.aggregator) return t(`aggregator.${setting.aggregator}`);
  if (kind === 'weights') return t(`weights.preset.${id.replace('weights-', '')}`, { defaultValue: id });
  return t(`hackLab.setting.${id}`, { cap: DEFAULT_CAP, defaultValue: id });
}
