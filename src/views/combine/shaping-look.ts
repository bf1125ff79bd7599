// How raw addition and potential-based shaping look in this tab.

import type { BarLook } from '../../charts/BarPaint.tsx';

export const RAW_LOOK: BarLook = { color: 'var(--ink-3)', fill: 'plain' };
export const SHAPED_LOOK: BarLook = { color: 'var(--accent)', fill: 'hatched' };
