// The judges that need no model, as promises over their worker. A worker that hangs or breaks is replaced.

import type { EngineError } from '../protocol/engine-state.ts';
import type { LookUpRequest } from '../protocol/look-up.ts';
import type { JudgeRequest, OutcomeRequest } from '../protocol/judging.ts';
import type { Reply } from '../protocol/reply.ts';
import { fail, succeed } from '../protocol/reply.ts';
import type { ParsersEvent, TextJudgesCommand, TextJudgesEvent } from '../protocol/text-judge-messages.ts';
import { parseTextJudgesEvent } from '../protocol/text-judge-messages.ts';
import { NO_PARSERS } from '../protocol/parsers-state.ts';
import type { ParsersNews, TextJudgesClient } from './client.ts';
import { createRequestLane } from './request-lane.ts';
import type { WorkerLike } from './worker-like.ts';
import { createWorkerSeat } from './worker-seat.ts';

type Asked =
  | { readonly type: 'judge'; readonly request: JudgeRequest }
  | { readonly type: 'judge-outcome'; readonly request: OutcomeRequest }
  | { readonly type: 'look-up'; readonly request: LookUpRequest };

type Answer = Exclude<TextJudgesEvent, ParsersEvent | { type: 'refused' }>;

/** The judges are linear in the text; a megabyte takes well under a second on a desktop. */
const TIME_LIMIT_MS = 20_000;

export interface TextJudgesClientOptions {
  readonly createWorker?: () => WorkerLike;
}

export function createTextJudgesClient({ createWorker = createTextJudgesWorker }: TextJudgesClientOptions = {}): TextJudgesClient {
  const listeners = new Set<(news: ParsersNews) => void>();
  const tell = (news: ParsersNews): void => {
    for (const listener of listeners) listener(news);
  };
  const seat = createWorkerSeat({
    createWorker,
    onMessage: (message) => {
      receive(parseTextJudgesEvent(message));
    },
    onBreak: (detail) => {
      replaceWorker({ code: 'worker-died', detail });
    },
  });
  const lane = createRequestLane<Asked, Answer>({
    send: (id, asked) => {
      if (!seat.isTaken()) seat.start();
      seat.post({ ...asked, id } satisfies TextJudgesCommand);
    },
    cancelSent: () => undefined,
    timeLimitMs: () => TIME_LIMIT_MS,
    onTimeout: () => {
      replaceWorker({ code: 'timed-out', detail: 'The judges did not answer in time.' });
    },
  });
  lane.open();

  /** The next request that goes out starts a new one. */
  function replaceWorker(error: EngineError): void {
    seat.stop();
    tell({ parsers: NO_PARSERS, judgedBy: null });
    lane.pause(error);
    lane.open();
  }

  function receive(event: TextJudgesEvent): void {
    if (event.type === 'parsers') tell(event);
    else lane.answer(event.id, event.type === 'refused' ? fail(event.error) : succeed(event));
  }

  return {
    judge: async (request, signal) => {
      const reply = await lane.add({ type: 'judge', request }, signal);
      if (!reply.ok) return reply;
      return reply.value.type === 'judged' ? succeed(reply.value.report) : mismatch(reply.value);
    },
    judgeOutcome: async (request, signal) => {
      const reply = await lane.add({ type: 'judge-outcome', request }, signal);
      if (!reply.ok) return reply;
      return reply.value.type === 'outcome-judged' ? succeed(reply.value.report) : mismatch(reply.value);
    },
    subscribeParsers: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loadParsers: () => {
      if (seat.isTaken()) seat.post({ type: 'load-parsers' } satisfies TextJudgesCommand);
    },
    lookUp: async (request, signal) => {
      const reply = await lane.add({ type: 'look-up', request }, signal);
      if (!reply.ok) return reply;
      return reply.value.type === 'looked-up' ? succeed(reply.value.report) : mismatch(reply.value);
    },
    messageCount: seat.messageCount,
    dispose: () => {
      seat.stop();
      listeners.clear();
      lane.refuse({ code: 'cancelled', detail: 'The judges were put away.' });
    },
  };
}

function mismatch(event: Answer): Reply<never, EngineError> {
  return fail({ code: 'run-failed', detail: `The answer is of another kind: ${event.type}.` });
}

function createTextJudgesWorker(): WorkerLike {
  return new Worker(new URL('../worker/text-judges.worker.ts', import.meta.url), { type: 'module', name: 'text-judges' });
}
