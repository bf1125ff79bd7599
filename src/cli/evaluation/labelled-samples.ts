// Step-labelled samples in the format of ProcessBench, from the text of a file: a JSON array, or one JSON object a line.
// A file with a broken sample is refused whole: figures over what happened to be readable would be of another set.

import * as v from 'valibot';

import { fail, type Reply, succeed } from '../../protocol/reply.ts';

export interface LabelledSample {
  readonly id: string | number | null;
  readonly problem: string;
  /** Trimmed, as the page trims them. */
  readonly steps: readonly string[];
  /** Index from 0 of the first wrong step, −1 where all are right. */
  readonly label: number;
}

/** Problems that are spelled out; the rest is counted. */
const PROBLEMS_SHOWN = 5;
const FORM = '{"id"?, "problem": "…", "steps": ["…"], "label": index from 0 of the first wrong step, −1 for none}';

const Sample = v.pipe(
  v.object(
    {
      id: v.nullish(v.union([v.string(), v.number()], 'must be a text or a number')),
      problem: v.string('must be a text'),
      steps: v.pipe(v.array(v.string('must be a text'), 'must be a list of texts'), v.minLength(1, 'must hold at least one step')),
      label: v.pipe(v.number('must be a whole number'), v.integer('must be a whole number'), v.minValue(-1, 'must be −1 (no wrong step) or an index from 0')),
    },
    'must be an object',
  ),
  v.forward(v.check(({ steps, label }) => label < steps.length, 'points beyond the last step: labels count from 0, −1 is "no wrong step"'), ['label']),
);

/**
 * Reads all samples, or says what is wrong, with what is allowed.
 * Example: `{"problem": "…", "steps": ["a", "b"], "label": 2}` → `Line 1: "label" points beyond the last step …`.
 */
export function readSamples(text: string): Reply<readonly LabelledSample[], string> {
  const entries = parseEntries(text.replace(/^\ufeff/, ''));
  if (entries.length === 0) return fail(`The file holds no sample. Wanted is a JSON array or JSON lines of ${FORM}.`);
  const samples: LabelledSample[] = [];
  const problems: string[] = [];
  for (const { place, value, error } of entries) {
    const parsed = error === null ? readSample(value) : fail(error);
    if (parsed.ok) samples.push(parsed.value);
    else problems.push(`${place}: ${parsed.error}`);
  }
  if (problems.length === 0) return succeed(samples);
  const more = problems.length > PROBLEMS_SHOWN ? `\n… and ${problems.length - PROBLEMS_SHOWN} more.` : '';
  return fail(`${problems.length} of ${entries.length} samples cannot be read; none was scored.\n${problems.slice(0, PROBLEMS_SHOWN).join('\n')}${more}\nA sample is ${FORM}.`);
}

interface Entry {
  /** `Line 3` or `Sample 3`, for people. */
  readonly place: string;
  readonly value: unknown;
  readonly error: string | null;
}

function parseEntries(text: string): Entry[] {
  const whole = parseJson(text);
  if (whole.ok && Array.isArray(whole.value)) return whole.value.map((value: unknown, index) => ({ place: `Sample ${index + 1}`, value, error: null }));
  if (whole.ok) return [{ place: 'Sample 1', value: whole.value, error: null }];
  // A text that begins like an array is a broken array, not lines; its one error says where.
  if (text.trimStart().startsWith('[')) return [{ place: 'The JSON array', value: null, error: whole.error }];
  return text.split('\n').flatMap((line, index): Entry[] => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    return [{ place: `Line ${index + 1}`, value: parsed.ok ? parsed.value : null, error: parsed.ok ? null : parsed.error }];
  });
}

function parseJson(text: string): Reply<unknown, string> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    return fail(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readSample(value: unknown): Reply<LabelledSample, string> {
  const parsed = v.safeParse(Sample, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    const isMissing = path !== null && typeof value === 'object' && value !== null && !path.includes('.') && !(path in value);
    return fail(path === null ? `the sample ${issue.message}` : `"${path}" ${isMissing ? 'is missing' : issue.message}`);
  }
  const { id, problem, steps, label } = parsed.output;
  return succeed({ id: id ?? null, problem, steps: steps.map((step) => step.trim()), label });
}
