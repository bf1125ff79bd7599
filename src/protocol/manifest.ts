// The manifest that travels with a reward model: what the page must know to fetch it, trust it and run it.
// Whatever does not fit this form is refused; fields that only documentation needs are kept as they are.

import * as v from 'valibot';
import { KIND_COUNT, MAX_SLOT_COUNT } from '../core/numbers/kinds.ts';
import { TEXT_FORMS } from '../core/reading-form.ts';

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lowercase hexadecimal digits'));
const ByteCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31));
const TokenId = v.pipe(v.number(), v.integer(), v.minValue(0));
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A file beside the manifest: a plain name, so that no manifest reaches into other folders or hosts. */
const FileName = v.pipe(v.string(), v.regex(/^[\w][\w.-]*$/, 'must be a plain file name'));

const SelfCheckCase = v.pipe(
  v.object({ question: v.string(), steps: v.array(v.string()), scores: v.array(Fraction) }),
  v.check((entry) => entry.steps.length > 0 && entry.steps.length === entry.scores.length, 'needs one score per step'),
);

/** How often steps of each range of scores were right on the development set. */
export const ReliabilityGuard = v.array(
  v.object({ from: Fraction, to: Fraction, count: v.pipe(v.number(), v.integer(), v.minValue(0)), fractionRight: v.nullable(Fraction) }),
);

export const ModelManifest = v.looseObject({
  formatVersion: v.literal(1),
  name: v.pipe(v.string(), v.regex(/^[\w][\w.-]*$/, 'must be letters, digits, dots and dashes')),
  version: v.pipe(v.string(), v.minLength(1)),
  file: FileName,
  sha256: Sha256,
  bytes: ByteCount,
  tokenizer: v.object({ file: FileName, sha256: Sha256, bytes: ByteCount }),
  /** Names of the token ids, the step ids and the number kinds, in this order; int32 [batch, length]. */
  inputs: v.tuple([v.string(), v.string(), v.string()]),
  /** Name of a fourth input, the positions of the step ends, int32 [batch, ends]: the model then gives the scores of these alone. Absent: of every position. */
  endPositions: v.exactOptional(v.string()),
  /** Names of two more inputs, int32 [batch, length], with which a row may hold several responses to one question (`TokenRow` of core/padded-batch.ts). Absent: a row is one line of steps. */
  tree: v.exactOptional(v.object({ lastStepIds: v.string(), positionIds: v.string() })),
  /** What the model reads of a number: kinds below `kindCount`, and slots (NumberCodes of core/reading-form.ts). Absent in models of the first version. */
  numberCodes: v.exactOptional(v.object({
    kindCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(KIND_COUNT)),
    slotCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SLOT_COUNT)),
  })),
  /** Whether texts are read as they are written or as plain text (core/plain-text.ts). Absent: as written. */
  textForm: v.exactOptional(v.picklist(TEXT_FORMS)),
  /** Name of the scores; float32 [batch, length], or [batch, ends] where there are `endPositions`. */
  output: v.string(),
  window: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(8192)),
  specialTokens: v.object({ cls: TokenId, sep: TokenId, pad: TokenId }),
  /** A step below this score counts as wrong. */
  threshold: Fraction,
  /** ISO 639-1 codes of the languages that the model has learned; in others its scores would mean nothing. */
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  selfCheck: v.object({ tolerance: v.pipe(v.number(), v.gtValue(0), v.maxValue(0.2)), cases: v.pipe(v.array(SelfCheckCase), v.minLength(1)) }),
  reliability: v.exactOptional(ReliabilityGuard),
});
export type ModelManifest = v.InferOutput<typeof ModelManifest>;

/** Reads a manifest, or says in one line what is wrong with it. */
export function parseManifest(content: unknown): { readonly ok: true; readonly value: ModelManifest } | { readonly ok: false; readonly error: string } {
  const parsed = v.safeParse(ModelManifest, content);
  if (parsed.success) return { ok: true, value: parsed.output };
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}`);
  return { ok: false, error: problems.slice(0, 5).join('; ') };
}

/** Cache Storage that holds model files, apart from the page's own files. */
export const MODEL_CACHE_NAME = 'reward-shaping-playground-models';

/** The address under which a file is kept: named by content, so that a new model never meets an old file. */
export function cacheAddress({ origin, name, sha256 }: { readonly origin: string; readonly name: string; readonly sha256: string }): string {
  return `${origin}/cached-models/${name}/${sha256}`;
}
