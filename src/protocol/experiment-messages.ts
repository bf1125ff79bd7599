// What page and experiments worker say to each other: one experiment per worker, its points as they are measured.

import * as v from 'valibot';
import { FEEDBACKS, type DepthPoint, type Feedback } from '../core/tree-search.ts';
import type { EngineError } from './engine-state.ts';
import { EngineErrorGuard } from './judging-guards.ts';

/** Updates to find the right leaf, for every depth and feedback, over the seeds 1 to `seedCount`. */
export interface DepthRequest {
  readonly depths: readonly number[];
  readonly feedbacks: readonly Feedback[];
  readonly branching: number;
  readonly seedCount: number;
  readonly judgeAccuracy: number;
}

export interface ExperimentCommand {
  readonly type: 'measure-depths';
  readonly request: DepthRequest;
}

export type ExperimentEvent =
  | { readonly type: 'point'; readonly point: DepthPoint }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly error: EngineError };

const FeedbackGuard = v.picklist(FEEDBACKS);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const Updates = v.nullable(v.number());

const ExperimentCommandGuard = v.object({
  type: v.literal('measure-depths'),
  request: v.object({
    depths: v.array(Whole),
    feedbacks: v.array(FeedbackGuard),
    branching: Whole,
    seedCount: Whole,
    judgeAccuracy: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
});

const ExperimentEventGuard = v.variant('type', [
  v.object({
    type: v.literal('point'),
    point: v.object({ depth: Whole, feedback: FeedbackGuard, updates: v.array(Updates), median: Updates, low: Updates, high: Updates }),
  }),
  v.object({ type: v.literal('done') }),
  v.object({ type: v.literal('refused'), error: EngineErrorGuard }),
]);

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseExperimentCommand(message: unknown): ExperimentCommand {
  return v.parse(ExperimentCommandGuard, message);
}

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseExperimentEvent(message: unknown): ExperimentEvent {
  return v.parse(ExperimentEventGuard, message);
}
