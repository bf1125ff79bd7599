// The person's own components, as promises over their worker. A step that takes too long is given up and said to be, the
// worker is ended and a new one goes on with the next step: the page never waits for a pattern that never comes back.

import { judgedByKind } from '../core/components/judge.ts';
import { PATTERN_RESPONSE_LIMIT_MS, PATTERN_STEP_LIMIT_MS } from '../core/components.ts';
import type { Judgement } from '../core/judgement.ts';
import type { ComponentCommand, ComponentEvent, ComponentRequest } from '../protocol/component-messages.ts';
import { parseComponentEvent } from '../protocol/component-messages.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import type { JudgeReport } from '../protocol/judging.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

export interface ComponentsClient {
  /** Judgements of one component, one per step; what ran out of time is `not-checked`. */
  readonly judge: (request: ComponentRequest, signal: AbortSignal) => Promise<Reply<JudgeReport, EngineError>>;
  readonly messageCount: () => number;
  readonly dispose: () => void;
}

/** For the kinds that are no patterns, which are linear in the text and answer once for all steps: a megabyte on a slow phone. */
const LINEAR_LIMIT_MS = 20_000;
/** From the request to its arrival: a worker that cannot start has not run out of time, it is broken. */
const START_LIMIT_MS = 20_000;

const OUT_OF_TIME: Judgement = { status: 'not-checked', reason: 'out-of-time', findings: [] };
const CANCELLED: EngineError = { code: 'cancelled', detail: 'Nobody waits for this any more.' };

/** How one sending of steps to the worker ended. */
type Ending = { readonly kind: 'done' } | { readonly kind: 'stuck' } | { readonly kind: 'failed'; readonly error: EngineError };

/** How long the worker may run yet, its start not counted. */
interface Budget {
  readonly stepMs: number;
  leftMs: number;
}

export interface ComponentsClientOptions {
  readonly createWorker?: () => WorkerLike;
  readonly now?: () => number;
}

export function createComponentsClient({ createWorker = createComponentsWorker, now = Date.now }: ComponentsClientOptions = {}): ComponentsClient {
  let listener: ((event: ComponentEvent) => void) | null = null;
  let onBreak: ((detail: string) => void) | null = null;
  let lastId = 0;
  let tail: Promise<unknown> = Promise.resolve();
  const seat = createWorkerSeat({
    createWorker,
    onMessage: (message) => listener?.(parseComponentEvent(message)),
    onBreak: (detail) => onBreak?.(detail),
  });

  /** Sends the steps and gathers their judgements until the worker is done, silent too long, broken, or not wanted. */
  function send(request: ComponentRequest, options: { judgements: Judgement[]; budget: Budget; signal: AbortSignal }): Promise<Ending> {
    const { judgements, budget, signal } = options;
    lastId += 1;
    const id = lastId;
    let runsSinceMs: number | null = null;
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout>;
      const end = (ending: Ending): void => {
        clearTimeout(timer);
        if (runsSinceMs !== null) budget.leftMs -= now() - runsSinceMs;
        signal.removeEventListener('abort', onAbort);
        listener = null;
        onBreak = null;
        // Whatever did not end well may still be running.
        if (ending.kind !== 'done') seat.stop();
        resolve(ending);
      };
      const wait = (limitMs: number, ending: Ending): void => {
        clearTimeout(timer);
        timer = setTimeout(() => end(ending), limitMs);
      };
      const onAbort = (): void => end({ kind: 'failed', error: CANCELLED });
      signal.addEventListener('abort', onAbort, { once: true });
      onBreak = (detail) => end({ kind: 'failed', error: { code: 'worker-died', detail } });
      listener = (event) => {
        if (event.id !== id) return;
        if (event.type === 'done') return end({ kind: 'done' });
        if (event.type === 'refused') return end({ kind: 'failed', error: { code: 'run-failed', detail: event.detail } });
        if (event.type === 'judged') judgements.push(...event.judgements);
        runsSinceMs ??= now();
        wait(Math.min(budget.stepMs, budget.leftMs - (now() - runsSinceMs)), { kind: 'stuck' });
      };
      wait(START_LIMIT_MS, { kind: 'failed', error: { code: 'timed-out', detail: 'The components worker did not start.' } });
      try {
        if (!seat.isTaken()) seat.start();
        seat.post({ id, request } satisfies ComponentCommand);
      } catch (cause) {
        end({ kind: 'failed', error: { code: 'worker-died', detail: cause instanceof Error ? cause.message : String(cause) } });
      }
    });
  }

  async function judge({ rule, steps }: ComponentRequest, signal: AbortSignal): Promise<Reply<JudgeReport, EngineError>> {
    const judgements: Judgement[] = [];
    const budget: Budget = rule.kind === 'pattern' ? { stepMs: PATTERN_STEP_LIMIT_MS, leftMs: PATTERN_RESPONSE_LIMIT_MS } : { stepMs: LINEAR_LIMIT_MS, leftMs: LINEAR_LIMIT_MS };
    while (judgements.length < steps.length) {
      if (signal.aborted) return fail(CANCELLED);
      // A pattern judges every step by itself, so the steps that are left can stand alone.
      const ending = await send({ rule, steps: steps.slice(judgements.length) }, { judgements, budget, signal });
      if (ending.kind === 'failed') return fail(ending.error);
      if (ending.kind === 'done') break;
      judgements.push(OUT_OF_TIME);
      if (budget.leftMs <= 0 || rule.kind !== 'pattern') while (judgements.length < steps.length) judgements.push(OUT_OF_TIME);
    }
    return succeed({ judgedBy: judgedByKind(rule.kind), judgements });
  }

  return {
    judge: (request, signal) => {
      const asked = tail.then(() => judge(request, signal));
      tail = asked.catch(() => undefined);
      return asked;
    },
    messageCount: seat.messageCount,
    dispose: () => {
      onBreak?.('The components were put away.');
      seat.stop();
    },
  };
}

function createComponentsWorker(): WorkerLike {
  return new Worker(new URL('../worker/components.worker.ts', import.meta.url), { type: 'module', name: 'components' });
}
