// The model's worker: loads the reward model, then judges coherence, one response per message. Disposable: the page kills it at will.

import type { LoadedModel } from '../engine/load-reward-model.ts';
import { loadWebModel } from '../engine/web.ts';
import { judgeCoherence } from '../judges/coherence.ts';
import type { JudgeRequest } from '../protocol/judging.ts';
import type { ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import { parseModelCommand } from '../protocol/model-messages.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { postEvent } from './post-event.ts';

let loaded: LoadedModel | null = null;
const underWay = new Map<number, AbortController>();

const post: (event: ModelEvent) => void = postEvent;

async function load(command: Extract<ModelCommand, { type: 'load' }>): Promise<void> {
  holdLifeLock(command.lifeLock);
  await loaded?.model.release();
  loaded = null;
  loaded = await loadWebModel({
    ...command,
    onState: (state) => {
      post({ type: 'state', state });
    },
  });
  void loaded?.whenLost.then((detail) => {
    post({ type: 'device-lost', error: { code: 'device-lost', detail } });
  });
}

async function score(id: number, request: JudgeRequest): Promise<void> {
  if (loaded === null) {
    post({ type: 'scored', id, reply: { ok: false, error: { code: 'run-failed', detail: 'No model is loaded in this worker.' } } });
    return;
  }
  const abort = new AbortController();
  underWay.set(id, abort);
  const reply = await judgeCoherence(loaded.model, request, abort.signal);
  underWay.delete(id);
  post({ type: 'scored', id, reply });
}

/** Never lets go: the browser does when this worker is gone. */
function holdLifeLock(name: string): void {
  void navigator.locks?.request(name, () => {
    post({ type: 'alive' });
    return new Promise<never>(() => undefined);
  });
}

globalThis.addEventListener('message', (message: MessageEvent<unknown>) => {
  const command = parseModelCommand(message.data);
  switch (command.type) {
    case 'load':
      void load(command);
      return;
    case 'score':
      void score(command.id, command.request);
      return;
    case 'cancel':
      underWay.get(command.id)?.abort();
      return;
    default:
      assertNever(command);
  }
});
