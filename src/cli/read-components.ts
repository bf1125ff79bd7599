// The components of `--components FILE`: a list of them, or a scene saved by the page, whose weights come along.

import { readFile } from 'node:fs/promises';

import * as v from 'valibot';

import { MAX_COMPONENTS, type StepComponent } from '../core/components.ts';
import { DEFAULT_DESIGN } from '../core/defaults.ts';
import { arePoints } from '../core/weights.ts';
import { ComponentsGuard, RuleGuard } from '../protocol/component-guards.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';

export interface ReadComponents {
  readonly components: readonly StepComponent[];
  /** Of all judges in points: the scene's, or the default with nothing for components. */
  readonly weightPoints: readonly number[];
}

const List = v.pipe(v.array(v.object({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)), rule: RuleGuard })), v.maxLength(MAX_COMPONENTS));
const SceneFile = v.object({ scene: v.object({ components: ComponentsGuard, design: v.object({ weightPoints: v.array(v.number()) }) }) });

const WANTED = 'takes a JSON file with a list such as [{"name": "Short", "rule": {"kind": "length", "unit": "words", "least": null, "most": 40}}], or a scene saved by the page that has components';

/** What the file holds, or what is wrong with it. */
export async function readComponents(path: string): Promise<Reply<ReadComponents, string>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    return fail(`--components could not read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const read = readJson(json);
  if (read === null) return fail(`--components ${WANTED}; ${path} is neither. See docs/judges.md.`);
  const names = new Set(read.components.map(({ name }) => name));
  if (names.size < read.components.length) return fail('--components needs a name of its own for each component: the scores stand under it.');
  return succeed(read);
}

function readJson(json: unknown): ReadComponents | null {
  const list = v.safeParse(List, json);
  if (list.success) {
    const components = list.output.map(({ name, rule }, i): StepComponent => ({ id: `own-${i + 1}`, name, rule }));
    return { components, weightPoints: [...DEFAULT_DESIGN.weightPoints, ...components.map(() => 0)] };
  }
  const file = v.safeParse(SceneFile, json);
  if (!file.success) return null;
  const { components, design } = file.output.scene;
  const isWhole = design.weightPoints.length === DEFAULT_DESIGN.weightPoints.length + components.length && arePoints(design.weightPoints);
  return isWhole ? { components, weightPoints: design.weightPoints } : null;
}
