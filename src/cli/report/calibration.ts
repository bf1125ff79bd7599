// Do scores mean what they say? Reliability by ranges of scores, expected calibration error, and a logistic refit of the scores.

/** One scored step with its label. */
export interface LabelledScore {
  readonly score: number;
  readonly isRight: boolean;
  /** The sample that it is from: steps of one sample stay in one fold. */
  readonly sample: number;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanScore: number | null;
  readonly shareRight: number | null;
}

export interface Calibration {
  readonly scale: number;
  readonly shift: number;
}

const BINS = 10;
const FOLDS = 10;
const NEWTON_STEPS = 50;
/** Keeps the logit of a saturated score finite. */
const EDGE = 1e-6;

/** Ten ranges of equal width; a score of 1 belongs to the last. */
export function reliabilityBins(steps: readonly LabelledScore[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = steps.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin);
    const mean = (value: (step: LabelledScore) => number): number | null => (inside.length === 0 ? null : inside.reduce((sum, step) => sum + value(step), 0) / inside.length);
    return { from: bin / BINS, to: (bin + 1) / BINS, count: inside.length, meanScore: mean(({ score }) => score), shareRight: mean(({ isRight }) => Number(isRight)) };
  });
}

/**
 * Expected calibration error: how far mean score and share of right steps lie apart, weighted by the steps of each range.
 * Example: two steps of 0.9, one of them right → |0.9 − 0.5| = 0.4.
 */
export function calibrationError(steps: readonly LabelledScore[]): number | null {
  if (steps.length === 0) return null;
  return reliabilityBins(steps).reduce((sum, { count, meanScore, shareRight }) => sum + (count / steps.length) * Math.abs((meanScore ?? 0) - (shareRight ?? 0)), 0);
}

/** sigmoid(scale · logit + shift) of best likelihood, by Newton's method with a trace of ridge for separable samples. */
export function fitCalibration(steps: readonly LabelledScore[]): Calibration {
  let [scale, shift] = [1, 0];
  const points = steps.map(({ score, isRight }) => ({ x: logit(score), y: Number(isRight) }));
  for (let turn = 0; turn < NEWTON_STEPS; turn += 1) {
    let [gScale, gShift, hScale, hBoth, hShift] = [1e-6 * (scale - 1), 1e-6 * shift, 1e-6, 0, 1e-6];
    for (const { x, y } of points) {
      const p = sigmoid(scale * x + shift);
      const weight = p * (1 - p);
      gScale += (p - y) * x;
      gShift += p - y;
      hScale += weight * x * x;
      hBoth += weight * x;
      hShift += weight;
    }
    const determinant = hScale * hShift - hBoth * hBoth;
    if (!(Math.abs(determinant) > 1e-12)) break;
    const [stepScale, stepShift] = [(hShift * gScale - hBoth * gShift) / determinant, (hScale * gShift - hBoth * gScale) / determinant];
    scale -= stepScale;
    shift -= stepShift;
    if (Math.abs(stepScale) + Math.abs(stepShift) < 1e-10) break;
  }
  return { scale, shift };
}

export function applyCalibration(score: number, { scale, shift }: Calibration): number {
  return sigmoid(scale * logit(score) + shift);
}

/** The score before the calibration that the model file ends with. */
export function undoCalibration(score: number, { scale, shift }: Calibration): number {
  return sigmoid((logit(score) - shift) / scale);
}

/** Every step calibrated by a fit on other samples: what calibration is worth on samples that it has not seen. */
export function crossCalibrate(steps: readonly LabelledScore[]): LabelledScore[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const fit = fitCalibration(steps.filter(({ sample }) => sample % FOLDS !== fold));
    return steps.filter(({ sample }) => sample % FOLDS === fold).map((step) => ({ ...step, score: applyCalibration(step.score, fit) }));
  });
}

function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
