// The words of the first view, in English.

import { curves } from './curves.ts';
import { design } from './design.ts';
import { findings } from './findings.ts';
import { shell } from './shell.ts';
import { steps } from './steps.ts';
import { task } from './task.ts';

export const firstView = { ...shell, ...task, ...curves, ...design, ...steps, ...findings } as const;
