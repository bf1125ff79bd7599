// The table of gains as a CSV file: one line per attack, one column per setting, nothing where there is no number.

import type { ExportedScene } from '../../store/scene-transfer.ts';
import { SETTINGS, type JudgedAttack } from './judge-attacks.ts';

export function gainsToCsv(attacks: readonly JudgedAttack[]): ExportedScene {
  const head = ['attack', 'coherence', ...SETTINGS.map(({ id }) => id)];
  const lines = attacks.map(({ id, copy, isJudging, hasCoherence, gains }) => {
    const coherence = copy === null || isJudging ? '' : hasCoherence ? 'counted' : 'not run';
    return [id, coherence, ...gains.map((gain) => (gain === null ? '' : withoutMinusZero(gain.gain.toFixed(6))))];
  });
  const text = [head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
  return { fileName: 'reward-attacks.csv', mediaType: 'text/csv', text };
}

function withoutMinusZero(number: string): string {
  return Number(number) === 0 ? '0.000000' : number;
}
