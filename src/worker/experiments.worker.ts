// The worker of the long experiments: measures point by point and posts each as it is done. The page ends it at will.

import { measureDepths } from '../core/tree-search.ts';
import type { DepthRequest, ExperimentEvent } from '../protocol/experiment-messages.ts';
import { parseExperimentCommand } from '../protocol/experiment-messages.ts';
import { postEvent } from './post-event.ts';

const post: (event: ExperimentEvent) => void = postEvent;

function measure({ depths, feedbacks, branching, seedCount, judgeAccuracy }: DepthRequest): void {
  const seeds = Array.from({ length: seedCount }, (_, i) => i + 1);
  for (const depth of depths) {
    for (const feedback of feedbacks) {
      for (const point of measureDepths({ depths: [depth], feedbacks: [feedback], branching, seeds, judgeAccuracy })) post({ type: 'point', point });
    }
  }
}

globalThis.addEventListener('message', (message: MessageEvent<unknown>) => {
  const { request } = parseExperimentCommand(message.data);
  try {
    measure(request);
    post({ type: 'done' });
  } catch (cause) {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    post({ type: 'refused', error: { code: 'run-failed', detail } });
  }
});
