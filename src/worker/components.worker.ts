// The worker of the person's own components. A pattern may never come back; then the page ends this worker, and only it.

import { judgedByKind, judgeSteps } from '../core/components/judge.ts';
import type { Judgement } from '../core/judgement.ts';
import type { ComponentEvent } from '../protocol/component-messages.ts';
import { parseComponentCommand } from '../protocol/component-messages.ts';
import { postEvent } from './post-event.ts';

const say = (event: ComponentEvent): void => postEvent(event);

globalThis.addEventListener('message', (message: MessageEvent<unknown>) => {
  const { id, request } = parseComponentCommand(message.data);
  const { rule, steps } = request;
  say({ type: 'started', id });
  try {
    let batch: Judgement[] = [];
    for (const judgement of judgeSteps(rule, steps)) {
      batch.push(judgement);
      // Only a pattern can be stopped between two steps; for the others one message is enough.
      if (rule.kind !== 'pattern') continue;
      say({ type: 'judged', id, judgements: batch });
      batch = [];
    }
    if (batch.length > 0) say({ type: 'judged', id, judgements: batch });
    say({ type: 'done', id, judgedBy: judgedByKind(rule.kind) });
  } catch (cause) {
    say({ type: 'refused', id, detail: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) });
  }
});
