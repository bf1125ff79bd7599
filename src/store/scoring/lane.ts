// One judge's queue on the page's side: one request at a time, what is no longer wanted is aborted or never sent.
// Knows jobs by key; knows nothing of scenes or records.

import type { EngineError } from '../../protocol/engine-state.ts';
import type { Reply } from '../../protocol/reply.ts';

export interface LaneJob {
  /** Names exactly what is asked; jobs with the same key are the same job. */
  readonly key: string;
  /** The responses that wait for it. */
  readonly responseIds: readonly string[];
  /** Asks the judge and, on success, hands back how the answer lands in the store. */
  readonly ask: (signal: AbortSignal) => Promise<Reply<() => void, EngineError>>;
}

export interface Lane {
  /** The jobs that the scene needs now, most urgent first. */
  readonly want: (jobs: readonly LaneJob[]) => void;
  /** Lets failed jobs be asked again. */
  readonly forgetFailures: () => void;
  readonly stop: () => void;
}

/**
 * A job that failed is not asked again until `forgetFailures`; nor is one whose answer landed and that is still wanted,
 * because asking the same judge the same thing again would go on for ever.
 */
export function createLane(options: {
  onPending: (responseIds: ReadonlySet<string>) => void;
  onFailure: (error: EngineError) => void;
}): Lane {
  const { onPending, onFailure } = options;
  let wanted: readonly LaneJob[] = [];
  let running: { readonly key: string; readonly controller: AbortController } | null = null;
  let answered = new Set<string>();
  const failed = new Set<string>();

  function want(jobs: readonly LaneJob[]): void {
    answered = new Set(jobs.map((job) => job.key).filter((key) => answered.has(key)));
    wanted = jobs.filter((job) => !answered.has(job.key) && !failed.has(job.key));
    if (running && !wanted.some((job) => job.key === running?.key)) running.controller.abort();
    onPending(new Set(wanted.flatMap((job) => job.responseIds)));
    runNext();
  }

  function runNext(): void {
    const job = wanted[0];
    if (running || !job) return;
    const controller = new AbortController();
    running = { key: job.key, controller };
    void askSafely(job, controller.signal).then((reply) => {
      running = null;
      wanted = wanted.filter((other) => other.key !== job.key || controller.signal.aborted);
      if (!controller.signal.aborted) {
        if (reply.ok) {
          answered.add(job.key);
          reply.value();
        } else {
          failed.add(job.key);
          onFailure(reply.error);
        }
        onPending(new Set(wanted.flatMap((other) => other.responseIds)));
      }
      runNext();
    });
  }

  return {
    want,
    forgetFailures: () => failed.clear(),
    stop: () => want([]),
  };
}

/** A rejection is a bug of the client's; it must not silence the lane. */
async function askSafely(job: LaneJob, signal: AbortSignal): Promise<Reply<() => void, EngineError>> {
  try {
    return await job.ask(signal);
  } catch (cause) {
    return { ok: false, error: { code: 'run-failed', detail: String(cause) } };
  }
}
