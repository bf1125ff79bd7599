// Bradley–Terry: how well rewards explain which of two responses a person prefers.
// Knows totals and pairs; fitting the weights to them is a room of its own.

/** [preferred, other]: places of two responses in the group. */
export type PreferencePair = readonly [preferred: number, other: number];

export interface PreferenceModel {
  /** Steepness β: rewards lie in [0, 1], and 10 makes a difference of 0.3 mean "95 times in 100". */
  readonly beta: number;
  /** How much better the preferred one must be, in units of β·(T_i − T_j). */
  readonly margin: number;
  /** Coefficient of mean((T_i + T_j)²), which keeps rewards near 0. */
  readonly centering: number;
}

/** Margin and centring as in TRL's RewardTrainer. */
export const DEFAULT_PREFERENCE_MODEL: PreferenceModel = { beta: 10, margin: 0, centering: 0 };

export interface PreferenceLoss {
  /** `null` where no pair has two rewards. */
  readonly loss: number | null;
  /** Share of the pairs whose preferred response has the strictly higher reward. */
  readonly accuracy: number | null;
  /** Mean of T_i − T_j over the pairs. */
  readonly meanDifference: number | null;
  /** Pairs that count: both responses have a reward. */
  readonly pairCount: number;
}

/** −log σ(x), without overflow. */
export function negativeLogSigmoid(x: number): number {
  return x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x));
}

/** σ(x). */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/**
 * −(1/|P|) Σ log σ(β(T_i − T_j) − m) + c·mean((T_i + T_j)²), and the accuracy, over the pairs with two rewards.
 * Example: rewards [0.5, 0.5], pair [0, 1] → loss log 2 = 0.6931, accuracy 0 (a tie satisfies nobody).
 * @throws RangeError when a pair names a response that does not exist.
 */
export function preferenceLoss(options: {
  rewards: readonly (number | null)[];
  pairs: readonly PreferencePair[];
  model?: PreferenceModel;
}): PreferenceLoss {
  const { rewards, pairs, model = DEFAULT_PREFERENCE_MODEL } = options;
  assertPairs(pairs, rewards.length);
  let [loss, right, difference, pairCount] = [0, 0, 0, 0];
  for (const [i, j] of pairs) {
    const preferred = rewards[i] ?? null;
    const other = rewards[j] ?? null;
    if (preferred === null || other === null) continue;
    pairCount += 1;
    loss += negativeLogSigmoid(model.beta * (preferred - other) - model.margin) + model.centering * (preferred + other) ** 2;
    difference += preferred - other;
    if (preferred > other) right += 1;
  }
  if (pairCount === 0) return { loss: null, accuracy: null, meanDifference: null, pairCount };
  return { loss: loss / pairCount, accuracy: right / pairCount, meanDifference: difference / pairCount, pairCount };
}

/** Every pair that the outcomes order: fits the weights to the truth instead of to a person's picks. */
export function pairsFromOutcomes(outcomes: readonly (number | null)[]): PreferencePair[] {
  return outcomes.flatMap((better, i) =>
    outcomes.flatMap((worse, j): PreferencePair[] => (better !== null && worse !== null && better > worse ? [[i, j]] : [])),
  );
}

/** @throws RangeError when a pair names a response outside of the group, or one twice. */
export function assertPairs(pairs: readonly PreferencePair[], count: number): void {
  for (const [i, j] of pairs) {
    const isKnown = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < count;
    if (!isKnown(i) || !isKnown(j) || i === j) {
      throw new RangeError(`A pair must name two different responses of 0 to ${count - 1}, got [${i}, ${j}].`);
    }
  }
}
