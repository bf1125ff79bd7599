// How long code may take. Wall-clock time, because that is what a person waits.

export interface RunLimits {
  /** For loading the definitions, and for each test. */
  readonly testMs: number;
  /** For what the tests expect: they are a person's own, but a link's, too. */
  readonly beginMs: number;
  /** For all of it together, without the starting of runtimes. */
  readonly runMs: number;
}

export const RUN_LIMITS: RunLimits = { testMs: 2_000, beginMs: 5_000, runMs: 30_000 };

/** What reading the tests takes on a desktop with nothing else to do, at most: 10 to 60 ms were measured. */
const USUAL_BEGIN_MS = 100;
/** However slow the machine, a test gets no more than this many times its limit. */
const MOST_PATIENCE = 5;

/** No test runs longer than this anywhere: a runtime that watches the time itself stops here. */
export const LONGEST_TEST_MS = RUN_LIMITS.testMs * MOST_PATIENCE;

/**
 * How many times longer than usual a step may take here: a busy machine or a slow phone must not turn right code into a
 * timeout. Example: the tests were read in 250 ms → 2.5, so that a test has 5 seconds.
 */
export function patienceOf(beginMs: number): number {
  return Math.min(MOST_PATIENCE, Math.max(1, beginMs / USUAL_BEGIN_MS));
}
