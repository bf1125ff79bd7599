// Simplified Chinese, checked by its type against the keys of the English words.

import type { Translation } from './translation.ts';
import { curves } from './zh/curves.ts';
import { design } from './zh/design.ts';
import { findings } from './zh/findings.ts';
import { shell } from './zh/shell.ts';
import { steps } from './zh/steps.ts';
import { task } from './zh/task.ts';

export const zh: Translation = { ...shell, ...task, ...curves, ...design, ...steps, ...findings };
