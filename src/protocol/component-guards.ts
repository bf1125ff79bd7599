// Guards for the person's own components: from a file, a link, or between page and worker, each is parsed and never cast.

import * as v from 'valibot';
import {
  KEYWORD_WISHES,
  LENGTH_UNITS,
  MAX_BOUND,
  MAX_COMPONENTS,
  MAX_KEYWORD_LENGTH,
  MAX_KEYWORDS,
  MAX_NAME_LENGTH,
  MAX_PATTERN_LENGTH,
  MAX_REPETITION_SIZE,
} from '../core/components.ts';

const count = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));
const line = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

export const RuleGuard = v.variant('kind', [
  v.object({ kind: v.literal('pattern'), pattern: line(MAX_PATTERN_LENGTH), ignoresCase: v.boolean(), wants: v.picklist(['present', 'absent']) }),
  v.object({ kind: v.literal('length'), unit: v.picklist(LENGTH_UNITS), least: v.nullable(count(MAX_BOUND)), most: v.nullable(count(MAX_BOUND)) }),
  v.object({ kind: v.literal('repetition'), size: count(MAX_REPETITION_SIZE) }),
  v.object({ kind: v.literal('step-count'), most: count(MAX_BOUND) }),
  v.object({
    kind: v.literal('keywords'),
    words: v.pipe(v.array(line(MAX_KEYWORD_LENGTH)), v.minLength(1), v.maxLength(MAX_KEYWORDS)),
    wants: v.picklist(KEYWORD_WISHES),
  }),
]);

const Component = v.object({ id: v.pipe(v.string(), v.regex(/^own-[1-9]\d{0,3}$/)), name: line(MAX_NAME_LENGTH), rule: RuleGuard });

export const ComponentsGuard = v.pipe(
  v.array(Component),
  v.maxLength(MAX_COMPONENTS),
  v.check((own) => new Set(own.map(({ id }) => id)).size === own.length),
);
