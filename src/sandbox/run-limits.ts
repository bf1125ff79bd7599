// How long code may take. Wall-clock time, because that is what a person waits.

export interface RunLimits {
  /** For loading the definitions, and for each test. */
  readonly testMs: number;
  /** For what the tests expect: they are a person's own, but a link's, too. */
  readonly beginMs: number;
  /** From the first test's start to the last one's end. */
  readonly runMs: number;
}

export const RUN_LIMITS: RunLimits = { testMs: 2_000, beginMs: 5_000, runMs: 30_000 };
