// Mean and sample standard deviation of a group with gaps: what every group-relative advantage is made of.
// Knows nothing of rewards; a gap is left out, never counted as 0.

/** What TRL and this product add to a standard deviation before dividing by it. */
export const STD_EPSILON = 1e-4;

/** Values that differ by no more than this are equal: a few rounding errors of a sum of rewards. */
const EQUAL = 1e-12;

export interface GroupStatistics {
  /** Number of values that are not gaps. */
  readonly count: number;
  /** `null` for a group of gaps. */
  readonly mean: number | null;
  /** Sample standard deviation (divisor count − 1), exactly 0 where all values are equal; `null` below two values. */
  readonly std: number | null;
  /** Whether there are at least two values and they do not differ. */
  readonly isConstant: boolean;
}

/** Example: [1, null, 0, 0.5] → count 3, mean 0.5, std 0.5. */
export function groupStatistics(values: readonly (number | null)[]): GroupStatistics {
  let count = 0;
  let sum = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    count += 1;
    sum += value;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (count === 0) return { count, mean: null, std: null, isConstant: false };
  const isConstant = largest - smallest <= EQUAL * Math.max(1, Math.abs(largest));
  // The mean of equal values is that value; summed and divided it can be off by a rounding error.
  const mean = isConstant ? smallest : sum / count;
  if (count === 1) return { count, mean, std: null, isConstant: false };
  if (isConstant) return { count, mean, std: 0, isConstant };
  let squares = 0;
  for (const value of values) if (value !== null) squares += (value - mean) ** 2;
  return { count, mean, std: Math.sqrt(squares / (count - 1)), isConstant };
}

/** (value − mean) / (std + 1e-4); 0 where the group has no spread or a single value. Gaps stay gaps. */
export function normalizeInGroup(values: readonly (number | null)[], statistics: GroupStatistics): (number | null)[] {
  const { mean, std, isConstant } = statistics;
  return values.map((value) => {
    if (value === null || mean === null) return null;
    return std === null || isConstant ? 0 : (value - mean) / (std + STD_EPSILON);
  });
}
