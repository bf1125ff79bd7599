// What page and components worker say to each other: one component on one response at a time, answered step by step, so
// that the page knows how far a pattern came before it was stopped.

import * as v from 'valibot';
import type { ComponentRule } from '../core/components.ts';
import type { Judgement } from '../core/judgement.ts';
import { RuleGuard } from './component-guards.ts';
import { JudgementGuard } from './judging-guards.ts';

export interface ComponentRequest {
  readonly rule: ComponentRule;
  /** Trimmed step texts, in order. */
  readonly steps: readonly string[];
}

export interface ComponentCommand {
  readonly id: number;
  readonly request: ComponentRequest;
}

export type ComponentEvent =
  /** The request has arrived: from now on silence counts. */
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'judged'; readonly id: number; readonly judgements: readonly Judgement[] }
  | { readonly type: 'done'; readonly id: number; readonly judgedBy: string }
  | { readonly type: 'refused'; readonly id: number; readonly detail: string };

const RequestId = v.pipe(v.number(), v.integer());
const ComponentCommandGuard = v.object({ id: RequestId, request: v.object({ rule: RuleGuard, steps: v.array(v.string()) }) });

const ComponentEventGuard = v.variant('type', [
  v.object({ type: v.literal('started'), id: RequestId }),
  v.object({ type: v.literal('judged'), id: RequestId, judgements: v.array(JudgementGuard) }),
  v.object({ type: v.literal('done'), id: RequestId, judgedBy: v.string() }),
  v.object({ type: v.literal('refused'), id: RequestId, detail: v.string() }),
]);

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseComponentCommand(message: unknown): ComponentCommand {
  return v.parse(ComponentCommandGuard, message);
}

/** @throws ValiError when the message is none of ours: that is a bug. */
export function parseComponentEvent(message: unknown): ComponentEvent {
  return v.parse(ComponentEventGuard, message);
}
