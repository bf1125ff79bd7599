// Unit tests as data: what is asked of the code, in one of three forms. Knows no language's rules and runs nothing.

/**
 * How two values are the same. `deep`: by content (Python's `==`, JavaScript's `deepEqual`); `strict`: JavaScript's `===`;
 * `loose`: its `==`.
 */
export type Sameness = 'deep' | 'strict' | 'loose';

export type UnitTest =
  /** An expression whose value is known beforehand: `f(2) -> 4`, `assert f(2) == 4`. */
  | { readonly kind: 'value'; readonly source: string; readonly actual: string; readonly expected: string; readonly sameness: Sameness }
  /** A statement that must run to its end: `assert f(2) > 3`. */
  | { readonly kind: 'statement'; readonly source: string }
  /** A whole program: what it reads and what it must print. */
  | { readonly kind: 'program'; readonly source: string; readonly stdin: string; readonly stdout: string };

export interface TestSuite {
  /** Lines that are no tests: imports and helpers. They run before the tests. */
  readonly setup: string;
  readonly tests: readonly UnitTest[];
}

/** Of more tests only the first ones count; the interface says so. */
export const MAX_UNIT_TESTS = 200;
