// A softmax policy over a handful of choices: logits, probabilities, entropy, KL to a reference, one gradient update.
// Knows nothing of rewards or of what is chosen.

export interface Policy {
  /** θ. */
  readonly logits: Float64Array;
  /** π = softmax(θ), kept in step by `measurePolicy`. */
  readonly probabilities: Float64Array;
  /** log π, exact where π itself has rounded to 0. */
  readonly logProbabilities: Float64Array;
  /** log π_ref. */
  readonly logReference: Float64Array;
}

/**
 * A policy that stands at its reference (uniform by default) or at the logits given.
 * @throws RangeError when the reference is not a distribution without zeros, or a list has the wrong length.
 */
export function createPolicy(options: { count: number; reference?: readonly number[]; start?: ArrayLike<number> }): Policy {
  const { count, reference, start } = options;
  const sum = reference?.reduce((a, b) => a + b, 0) ?? 1;
  if (reference && (reference.length !== count || reference.some((p) => !(p > 0)) || Math.abs(sum - 1) > 1e-9)) {
    throw new RangeError(`The reference must be ${count} positive numbers that add up to 1, got [${reference.join(', ')}].`);
  }
  if (start && start.length !== count) throw new RangeError(`Expected ${count} logits to start from, got ${start.length}.`);
  const logReference = Float64Array.from({ length: count }, (_, i) => Math.log(reference?.[i] ?? 1 / count));
  return {
    logits: start ? Float64Array.from(start) : logReference.slice(),
    probabilities: new Float64Array(count),
    logProbabilities: new Float64Array(count),
    logReference,
  };
}

/** Recomputes π from θ, and its entropy and KL to the reference in nats. */
export function measurePolicy(policy: Policy): { entropy: number; kl: number } {
  const { logits, probabilities, logProbabilities, logReference } = policy;
  const count = logits.length;
  let highest = -Infinity;
  for (let i = 0; i < count; i++) highest = Math.max(highest, logits[i] ?? 0);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp((logits[i] ?? 0) - highest);
  const logSum = highest + Math.log(sum);
  let entropy = 0;
  let kl = 0;
  for (let i = 0; i < count; i++) {
    const logProbability = (logits[i] ?? 0) - logSum;
    const probability = Math.exp(logProbability);
    logProbabilities[i] = logProbability;
    probabilities[i] = probability;
    entropy -= probability * logProbability;
    kl += probability * (logProbability - (logReference[i] ?? 0));
  }
  return { entropy, kl };
}

/**
 * θ_i += η·(c_i − π_i Σ c_j − β·π_i (log(π_i/π_ref,i) − KL)): the gradient of Σ c_i log π_i − β·KL with the c held fixed.
 * With c_i = π_i A_i that is the exact policy gradient, with c = 1_chosen supervised fine-tuning.
 */
export function updateLogits(options: {
  policy: Policy;
  coefficients: Float64Array;
  learningRate: number;
  klWeight: number;
  kl: number;
}): void {
  const { policy, coefficients, learningRate, klWeight, kl } = options;
  const { logits, probabilities, logProbabilities, logReference } = policy;
  let total = 0;
  for (let i = 0; i < coefficients.length; i++) total += coefficients[i] ?? 0;
  for (let i = 0; i < logits.length; i++) {
    const probability = probabilities[i] ?? 0;
    const pull = klWeight * probability * ((logProbabilities[i] ?? 0) - (logReference[i] ?? 0) - kl);
    logits[i] = (logits[i] ?? 0) + learningRate * ((coefficients[i] ?? 0) - probability * total - pull);
  }
}
