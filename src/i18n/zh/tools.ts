// The words of the tools behind the tabs, fetched with the first of them, in Chinese.

import { advantages } from './advantages.ts';
import { code } from './code.ts';
import { combine } from './combine.ts';
import { components } from './components.ts';
import { data } from './data.ts';
import { evidence } from './evidence.ts';
import { hackLab } from './hack-lab.ts';
import { map } from './map.ts';
import { model } from './model.ts';
import { preferences } from './preferences.ts';
import { ratings } from './ratings.ts';
import { training } from './training.ts';

export const tools = { ...training, ...map, ...combine, ...advantages, ...preferences, ...hackLab, ...components, ...ratings, ...data, ...model, ...evidence, ...code };
