// Runs the tests of one response, one after the other, each with its limit. A runtime that hangs or dies is ended, and the
// next tests go on in another one. Knows runtimes only as processes; no browser, no Node.

import type { TestSuite, UnitTest } from '../core/code/unit-test.ts';
import type { TestRecord } from '../core/outcome.ts';
import type { SandboxValue } from '../protocol/sandbox-messages.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { RunLimits } from './run-limits.ts';
import { patienceOf, RUN_LIMITS } from './run-limits.ts';
import type { AskReply, RuntimeProcess } from './runtime-process.ts';

/** Why a test has no answer; the interface words these, and whatever else a message says comes from the language. */
export const TEST_MESSAGES = {
  testTime: 'test-time-limit',
  loadTime: 'load-time-limit',
  beginTime: 'begin-time-limit',
  runTime: 'run-time-limit',
  died: 'runtime-died',
} as const;

export interface TestRun {
  readonly code: string;
  readonly suite: TestSuite;
  /** A runtime that has run nothing yet. Rejects where there is none. */
  readonly openRuntime: () => Promise<RuntimeProcess>;
  readonly signal: AbortSignal;
  /** Called after every test with what became of all so far, and how many there are. */
  readonly onTest?: ((done: readonly TestRecord[], count: number) => void) | undefined;
  readonly limits?: RunLimits;
  readonly now: () => number;
}

/** A runtime with the code loaded, or why it could not be. */
type Loaded =
  | { readonly kind: 'ready'; readonly process: RuntimeProcess; readonly expected: readonly (SandboxValue | null)[]; readonly testMs: number }
  | { readonly kind: 'stuck'; readonly fate: Pick<TestRecord, 'status' | 'message'> };

/**
 * What became of every test, in order. Rejects only where no runtime can be opened, or the signal is aborted.
 * Example: three tests of which the second never ends → passed, timeout, passed, after little more than two seconds.
 */
export async function runTests({ code, suite, openRuntime, signal, onTest, limits = RUN_LIMITS, now }: TestRun): Promise<TestRecord[]> {
  const records: TestRecord[] = [];
  const settle = (record: TestRecord): void => {
    records.push(record);
    onTest?.([...records], suite.tests.length);
  };
  let spentMs = 0;
  let loaded: Loaded | null = null;
  try {
    for (const [index, test] of suite.tests.entries()) {
      signal.throwIfAborted();
      const leftMs = limits.runMs - spentMs;
      if (leftMs <= 0) {
        settle(fateOf(test, { status: 'timeout', message: TEST_MESSAGES.runTime }));
        continue;
      }
      if (loaded === null) {
        // Opening is the machine's time, not the code's.
        const process = await openRuntime();
        const startedMs = now();
        loaded = await load({ code, suite, process, limits, now });
        spentMs += now() - startedMs;
      }
      signal.throwIfAborted();
      if (loaded.kind === 'stuck') {
        settle(fateOf(test, loaded.fate));
        continue;
      }
      const askedMs = now();
      const reply = await loaded.process.ask({ type: 'test', index }, Math.min(loaded.testMs, Math.max(1, leftMs)));
      spentMs += now() - askedMs;
      if (reply.kind === 'answered' && reply.event.type === 'tested') {
        settle(judgeAnswer(test, loaded.expected[index] ?? null, reply.event.answer));
        continue;
      }
      settle(fateOf(test, stuckFate(reply, TEST_MESSAGES.testTime)));
      loaded.process.end();
      loaded = null;
    }
  } finally {
    if (loaded?.kind === 'ready') loaded.process.end();
  }
  return records;
}

async function load({ code, suite, process, limits, now }: Pick<TestRun, 'code' | 'suite' | 'now'> & { process: RuntimeProcess; limits: RunLimits }): Promise<Loaded> {
  const giveUp = (fate: Pick<TestRecord, 'status' | 'message'>): Loaded => {
    process.end();
    return { kind: 'stuck', fate };
  };
  const startedMs = now();
  const begun = await process.ask({ type: 'begin', suite, code }, limits.beginMs);
  if (begun.kind !== 'answered' || begun.event.type !== 'begun') return giveUp(stuckFate(begun, TEST_MESSAGES.beginTime));
  const { expected } = begun.event;
  const testMs = limits.testMs * patienceOf(now() - startedMs);
  // A program is run anew for every test; what is loaded beforehand is for tests that call it.
  if (suite.tests.every(({ kind }) => kind === 'program')) return { kind: 'ready', process, expected, testMs };
  const loaded = await process.ask({ type: 'load' }, testMs);
  if (loaded.kind !== 'answered' || loaded.event.type !== 'loaded') return giveUp(stuckFate(loaded, TEST_MESSAGES.loadTime));
  if (loaded.event.error !== null) return giveUp({ status: 'error', message: loaded.event.error });
  return { kind: 'ready', process, expected, testMs };
}

function stuckFate(reply: AskReply, outOfTime: string): Pick<TestRecord, 'status' | 'message'> {
  return reply.kind === 'timed-out' ? { status: 'timeout', message: outOfTime } : { status: 'error', message: TEST_MESSAGES.died };
}

function fateOf(test: UnitTest, fate: Pick<TestRecord, 'status' | 'message'>): TestRecord {
  return { ...fate, test: test.source, expected: null, got: null };
}
