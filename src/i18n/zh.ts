import type { Translation } from './translation.ts';
import { en } from './en.ts';
export const zh: Translation = en;
