// English, the language in which the words are first written; every other language is checked against its keys.
// The page fetches the two parts apart: a tool's words belong to `tools`, or the first view grows with every tool.

import { firstView } from './en/first-view.ts';
import { tools } from './en/tools.ts';

export const en = { ...firstView, ...tools } as const;
