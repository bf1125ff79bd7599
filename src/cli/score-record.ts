// One line of input: a response to judge, or what is wrong with the line. Nothing is guessed into a broken line.

import * as v from 'valibot';

import { stepsFromCuts } from '../core/cuts.ts';
import { CODE_LANGUAGES, type Reference } from '../core/scene.ts';
import { cutsByRule } from '../core/split.ts';
import { MAX_LINE_LENGTH, type NumberedLine } from './read-lines.ts';

export type RecordId = string | number | null;

export interface ScoreRecord {
  readonly kind: 'record';
  readonly line: number;
  readonly id: RecordId;
  readonly prompt: string;
  readonly steps: readonly string[];
  readonly responseText: string;
  readonly reference: Reference;
}

export interface BrokenLine {
  readonly kind: 'broken';
  readonly line: number;
  /** Where the line could be read that far. */
  readonly id: RecordId;
  readonly error: string;
}

const Id = v.nullish(v.union([v.string(), v.pipe(v.number(), v.finite())], 'must be a text or a number'));
const Line = v.object(
  {
    id: Id,
    prompt: v.string('must be a text'),
    steps: v.nullish(v.array(v.string('must be a text'), 'must be a list of texts')),
    response: v.nullish(v.string('must be a text')),
    reference: v.nullish(v.union([v.string(), v.pipe(v.number(), v.finite())], 'must be a text or a number')),
    tests: v.nullish(v.string('must be a text')),
    language: v.nullish(v.picklist(CODE_LANGUAGES, `must be ${CODE_LANGUAGES.join(' or ')}`)),
  },
  'must be an object such as {"prompt": "…", "steps": ["…"]}',
);

/** Reads one line; `null` for a blank one. `response` is cut into steps by the product's automatic rule. */
export function readRecord({ line, text }: NumberedLine): ScoreRecord | BrokenLine | null {
  if (text === null) return { kind: 'broken', line, id: null, error: `the line is longer than ${MAX_LINE_LENGTH} characters` };
  if (text.trim() === '') return null;
  const broken = (error: string, id: RecordId = null): BrokenLine => ({ kind: 'broken', line, id, error });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return broken(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const id = readId(json);
  const parsed = v.safeParse(Line, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    return broken(path === null ? `the line ${issue.message}` : `"${path}" ${describeIssue(issue, path, json)}`, id);
  }
  const { prompt, steps, response, reference, tests, language } = parsed.output;
  if (steps == null && response == null) return broken('"steps" (a list of texts) or "response" (a text) is missing', id);
  if (tests != null && reference != null) return broken('"reference" and "tests" stand in one line; the outcome is judged by one of them', id);
  const trimmed = steps?.map((step) => step.trim());
  return {
    kind: 'record', line, id, prompt,
    steps: trimmed ?? stepsFromCuts(response ?? '', cutsByRule(response ?? '', { kind: 'auto' })).map((step) => step.text),
    responseText: response ?? trimmed?.join('\n') ?? '',
    reference: readReference({ reference, tests, language }),
  };
}

function readReference({ reference, tests, language }: Pick<v.InferOutput<typeof Line>, 'reference' | 'tests' | 'language'>): Reference {
  if (tests != null) return { kind: 'code', language: language ?? 'python', tests };
  return reference == null ? { kind: 'none' } : { kind: 'maths', answer: String(reference) };
}

function describeIssue(issue: v.BaseIssue<unknown>, path: string, json: unknown): string {
  const isMissing = typeof json === 'object' && json !== null && !path.includes('.') && !(path in json);
  return isMissing ? 'is missing' : issue.message;
}

function readId(json: unknown): RecordId {
  const parsed = v.safeParse(v.looseObject({ id: Id }), json);
  return parsed.success ? parsed.output.id ?? null : null;
}
