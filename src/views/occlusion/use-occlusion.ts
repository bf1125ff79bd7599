// One run at a time, cancelled when the view goes; the answer stays with the view and goes nowhere else.

import { useEffect, useRef, useState } from 'react';
import type { OcclusionRequest } from '../../core/occlusion/pieces.ts';
import type { EngineError } from '../../protocol/engine-state.ts';
import type { OcclusionReport } from '../../protocol/occlusion.ts';
import { usePlayground } from '../playground-context.ts';

export type OcclusionRun =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: EngineError }
  /** `isStale`: the text or the model is another one by now. */
  | { readonly status: 'done'; readonly request: OcclusionRequest; readonly report: OcclusionReport; readonly isStale: boolean };

export function useOcclusion(request: OcclusionRequest, modelName: string | null) {
  const occludeStep = usePlayground((state) => state.occludeStep);
  const [run, setRun] = useState<Exclude<OcclusionRun, { status: 'done' }> | Omit<Extract<OcclusionRun, { status: 'done' }>, 'isStale'>>({ status: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function start(): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    setRun({ status: 'running', done: 0, total: 0 });
    const reply = await occludeStep(request, {
      signal: controller.signal,
      onProgress: (done, total) => setRun({ status: 'running', done, total }),
    });
    if (abort.current !== controller) return;
    if (reply.ok) setRun({ status: 'done', request, report: reply.value });
    else setRun(reply.error.code === 'cancelled' ? { status: 'cancelled' } : { status: 'failed', error: reply.error });
  }

  const isStale = run.status === 'done' && (run.request !== request || (modelName !== null && run.report.judgedBy !== modelName));
  const shown: OcclusionRun = run.status === 'done' ? { ...run, isStale } : run;
  return { run: shown, start: () => void start(), cancel: () => abort.current?.abort() };
}
