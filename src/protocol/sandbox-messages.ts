// What the page and a sandboxed runtime of code say to each other. What comes back was made beside untrusted code: it is
// parsed, bounded, and believed only as far as the verdict needs.

import * as v from 'valibot';
import type { TestSuite } from '../core/code/unit-test.ts';

/** In this order: the tests first, before any code of the response has run; then the code; then one test after the other. */
export type SandboxCommand =
  | { readonly id: string; readonly type: 'begin'; readonly suite: TestSuite; readonly code: string }
  | { readonly id: string; readonly type: 'load' }
  | { readonly id: string; readonly type: 'test'; readonly index: number };

/** A value in words for people and, where it is plain data, in a form that is equal exactly where the values are. */
export interface SandboxValue {
  readonly shown: string;
  readonly canonical: string | null;
}

export type TestAnswer =
  /** `isSame` is what the language itself says of the expected value; `null` where it was not asked. */
  | { readonly kind: 'value'; readonly got: SandboxValue; readonly isSame: boolean | null; readonly expectedShown: string | null }
  | { readonly kind: 'held' }
  | { readonly kind: 'refuted'; readonly message: string }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'printed'; readonly text: string; readonly isCut: boolean };

export type SandboxEvent =
  | { readonly type: 'ready' }
  /** Expected values as they were before the code of the response was there; `null` where one cannot be known by then. */
  | { readonly id: string; readonly type: 'begun'; readonly expected: readonly (SandboxValue | null)[] }
  | { readonly id: string; readonly type: 'loaded'; readonly error: string | null }
  | { readonly id: string; readonly type: 'tested'; readonly answer: TestAnswer }
  /** The runtime itself saw that the time is over. */
  | { readonly id: string; readonly type: 'overran' };

/** What a value or message may take in the interface; the canonical form of plain data may be longer. */
export const MAX_SHOWN = 400;
export const MAX_CANONICAL = 200_000;
/** Characters that a program may print. */
export const MAX_PRINTED = 100_000;

const Id = v.pipe(v.string(), v.maxLength(64));
const Shown = v.pipe(v.string(), v.maxLength(MAX_SHOWN));
const Value = v.object({ shown: Shown, canonical: v.nullable(v.pipe(v.string(), v.maxLength(MAX_CANONICAL))) });

const Answer = v.variant('kind', [
  v.object({ kind: v.literal('value'), got: Value, isSame: v.nullable(v.boolean()), expectedShown: v.nullable(Shown) }),
  v.object({ kind: v.literal('held') }),
  v.object({ kind: v.literal('refuted'), message: Shown }),
  v.object({ kind: v.literal('threw'), message: Shown }),
  v.object({ kind: v.literal('printed'), text: v.pipe(v.string(), v.maxLength(MAX_PRINTED)), isCut: v.boolean() }),
]);

const SandboxEventGuard = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ id: Id, type: v.literal('begun'), expected: v.array(v.nullable(Value)) }),
  v.object({ id: Id, type: v.literal('loaded'), error: v.nullable(Shown) }),
  v.object({ id: Id, type: v.literal('tested'), answer: Answer }),
  v.object({ id: Id, type: v.literal('overran') }),
]);

/** `null` when the message is none of ours: beside untrusted code that is no bug, but a runtime that is of no use any more. */
export function parseSandboxEvent(message: unknown): SandboxEvent | null {
  const parsed = v.safeParse(SandboxEventGuard, message);
  return parsed.success ? parsed.output : null;
}
