// Simplified Chinese, checked by its type against the keys of the English words.

import type { Translation } from './translation.ts';
import { advantages } from './zh/advantages.ts';
import { combine } from './zh/combine.ts';
import { curves } from './zh/curves.ts';
import { design } from './zh/design.ts';
import { findings } from './zh/findings.ts';
import { map } from './zh/map.ts';
import { preferences } from './zh/preferences.ts';
import { shell } from './zh/shell.ts';
import { steps } from './zh/steps.ts';
import { task } from './zh/task.ts';
import { training } from './zh/training.ts';

export const zh: Translation = { ...shell, ...task, ...curves, ...design, ...steps, ...findings, ...training, ...map, ...combine, ...advantages, ...preferences };
