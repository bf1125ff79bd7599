// English, the language in which the words are first written; every other language is checked against its keys.

import { advantages } from './en/advantages.ts';
import { combine } from './en/combine.ts';
import { curves } from './en/curves.ts';
import { design } from './en/design.ts';
import { findings } from './en/findings.ts';
import { map } from './en/map.ts';
import { preferences } from './en/preferences.ts';
import { shell } from './en/shell.ts';
import { steps } from './en/steps.ts';
import { task } from './en/task.ts';
import { training } from './en/training.ts';

export const en = { ...shell, ...task, ...curves, ...design, ...steps, ...findings, ...training, ...map, ...combine, ...advantages, ...preferences } as const;
