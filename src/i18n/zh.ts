// Simplified Chinese, checked by its type against the keys of the English words.

import { firstView } from './zh/first-view.ts';
import { tools } from './zh/tools.ts';
import type { Translation } from './translation.ts';

export const zh: Translation = { ...firstView, ...tools };
