// A person's satisfaction as an outcome: one rating, a rubric of criteria with weights, or the ratings of several raters.
// Knows marks from 0 to 1; how many stars they are is the interface's matter.

import type { Outcome } from './outcome.ts';

/** How a response is rated by hand. Stars and thumbs are marks in steps: of five stars n are (n − 1)/4, thumbs are 0 or 1. */
export const RATING_FORMS = ['slider', 'stars', 'thumbs', 'rubric'] as const;
export type RatingForm = (typeof RATING_FORMS)[number];

/** One criterion of a rubric; the points of all of them sum to 100. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly points: number;
}

export const MAX_CRITERIA = 8;
export const MAX_STARS = 5;
/** Marks of other raters that one response keeps: 100 raters of a full rubric. */
export const MAX_RATER_MARKS = 800;

/** One mark, 0…1, that another rater gave: of a criterion, or of the whole response where `criterion` is absent. */
export interface RaterMark {
  readonly rater: string;
  readonly criterion?: string;
  readonly mark: number;
}

/** What is known of one response: the person's own rating and marks, and those of other raters. */
export interface Ratings {
  readonly rating: number | null;
  /** The person's own marks, 0…1, by criterion id. */
  readonly marks?: Readonly<Record<string, number>>;
  readonly raters?: readonly RaterMark[];
}

/** The part of a reference that says how ratings count. */
export interface RatingRules {
  readonly form?: RatingForm;
  readonly rubric?: readonly Criterion[];
}

/** What one rater's marks come to. */
export interface RaterScore {
  /** `null` is the person at the page. */
  readonly rater: string | null;
  readonly score: number;
  /** Criteria rated, of those that carry points; 1 of 1 without a rubric. */
  readonly rated: number;
  readonly of: number;
}

export interface RatedOutcome {
  /** The mean of the raters' scores. */
  readonly reward: number;
  /** The lowest and the highest of them. */
  readonly low: number;
  readonly high: number;
  readonly scores: readonly RaterScore[];
}

/** n stars of five as a mark. Example: 4 → 0.75. */
export function markOfStars(stars: number): number {
  return (stars - 1) / (MAX_STARS - 1);
}

/** A mark as stars, between two where it lies between. Example: 0.75 → 4. */
export function starsOfMark(mark: number): number {
  return 1 + mark * (MAX_STARS - 1);
}

/**
 * One rater's score by a rubric: Σ points × mark / Σ points, over the criteria that were rated; `null` where none was that
 * carries points. Example: helpful 60 points, mark 1; polite 40 points, mark 0.5 → (60 × 1 + 40 × 0.5) / 100 = 0.8.
 */
export function rubricScore(rubric: readonly Criterion[], marks: Readonly<Record<string, number>>): number | null {
  let sum = 0;
  let points = 0;
  for (const criterion of rubric) {
    const mark = Object.hasOwn(marks, criterion.id) ? marks[criterion.id] : undefined;
    if (mark === undefined) continue;
    sum += criterion.points * mark;
    points += criterion.points;
  }
  return points > 0 ? Math.min(Math.max(sum / points, 0), 1) : null;
}

/**
 * The outcome of all who rated, each of equal weight; `null` where nobody did.
 * Example: own rating 0.5, raters 0.75 and 1 → 0.75, from 0.5 to 1.
 */
export function rateResponse(rules: RatingRules, { rating, marks = {}, raters = [] }: Ratings): RatedOutcome | null {
  const names = [...new Set(raters.map(({ rater }) => rater))];
  const ofRater = (name: string) => raters.filter(({ rater }) => rater === name);
  const scores: RaterScore[] = [];
  if (rules.form === 'rubric') {
    const rubric = (rules.rubric ?? []).filter(({ points }) => points > 0);
    const add = (rater: string | null, given: Readonly<Record<string, number>>) => {
      const score = rubricScore(rubric, given);
      if (score === null) return;
      scores.push({ rater, score, rated: rubric.filter(({ id }) => Object.hasOwn(given, id)).length, of: rubric.length });
    };
    add(null, marks);
    for (const name of names) {
      add(name, Object.fromEntries(ofRater(name).flatMap(({ criterion, mark }) => (criterion === undefined ? [] : [[criterion, mark]]))));
    }
  } else {
    if (rating !== null) scores.push({ rater: null, score: rating, rated: 1, of: 1 });
    for (const name of names) {
      const whole = ofRater(name).find(({ criterion }) => criterion === undefined);
      if (whole !== undefined) scores.push({ rater: name, score: whole.mark, rated: 1, of: 1 });
    }
  }
  if (scores.length === 0) return null;
  const values = scores.map(({ score }) => score);
  const reward = values.reduce((sum, value) => sum + value, 0) / values.length;
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Rounding must not carry the mean out of its own range.
  return { reward: Math.min(Math.max(reward, low), high), low, high, scores };
}

/** The same as an outcome; the spread is there where more than one rated. */
export function outcomeOfRatings(rated: RatedOutcome | null): Outcome {
  if (rated === null) return { status: 'unknown', reason: 'not-rated', answer: null };
  const { reward, low, high, scores } = rated;
  return { status: 'known', reward, answer: null, ...(scores.length > 1 ? { spread: { low, high } } : {}) };
}
