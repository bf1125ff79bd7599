// How the methods look in chart, legend and table: shade and fill, never the colours of responses.

import type { BarLook } from '../../charts/BarPaint.tsx';
import type { ScalarMethod } from './methods.ts';

export const METHOD_LOOKS: Readonly<Record<ScalarMethod, BarLook>> = {
  grpo: { color: 'var(--accent)', fill: 'plain' },
  drGrpo: { color: 'var(--ink-2)', fill: 'hollow' },
  rloo: { color: 'var(--ink-2)', fill: 'dotted' },
  gdpo: { color: 'var(--accent)', fill: 'hatched' },
};
