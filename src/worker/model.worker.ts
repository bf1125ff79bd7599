// The model's worker: loads the reward model, then judges coherence, one response per message. Disposable: the page kills it at will.

import type { LoadedModel } from '../engine/load-reward-model.ts';
import { loadWebModel } from '../engine/web.ts';
import { judgeCoherence } from '../judges/coherence.ts';
import { occludeStep } from '../judges/occlusion.ts';
import { assertNever } from '../protocol/assert-never.ts';
import type { EngineError } from '../protocol/engine-state.ts';
import type { ModelCommand, ModelEvent } from '../protocol/model-messages.ts';
import { parseModelCommand } from '../protocol/model-messages.ts';
import { postEvent } from './post-event.ts';

type Command<Type extends ModelCommand['type']> = Extract<ModelCommand, { type: Type }>;

let loaded: LoadedModel | null = null;
const scoring = new Map<number, AbortController>();
const occluding = new Map<number, AbortController>();
const NOT_LOADED: EngineError = { code: 'run-failed', detail: 'No model is loaded in this worker.' };

const post: (event: ModelEvent) => void = postEvent;

async function load(command: Command<'load'>): Promise<void> {
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

async function score({ id, request }: Command<'score'>): Promise<void> {
  if (loaded === null) {
    post({ type: 'scored', id, reply: { ok: false, error: NOT_LOADED }, runs: 0 });
    return;
  }
  const { model } = loaded;
  const reply = await abortably(scoring, id, (signal) => judgeCoherence(model, request, signal));
  post({ type: 'scored', id, reply, runs: model.runCount() });
}

async function occlude({ id, request }: Command<'occlude'>): Promise<void> {
  if (loaded === null) {
    post({ type: 'occluded', id, reply: { ok: false, error: NOT_LOADED }, runs: 0 });
    return;
  }
  const { model } = loaded;
  const onProgress = (done: number, total: number) => {
    post({ type: 'occlusion-progress', id, done, total });
  };
  const reply = await abortably(occluding, id, (signal) => occludeStep(model, request, { onProgress, signal }));
  post({ type: 'occluded', id, reply, runs: model.runCount() });
}

async function abortably<Value>(underWay: Map<number, AbortController>, id: number, run: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const abort = new AbortController();
  underWay.set(id, abort);
  const value = await run(abort.signal);
  underWay.delete(id);
  return value;
}

async function inspect(files: Command<'inspect'>): Promise<void> {
  const { inspectOwnFiles } = await import('../engine/inspect-own-files.ts');
  post({ type: 'inspected', reply: await inspectOwnFiles(files) });
}

async function record({ files }: Command<'record'>): Promise<void> {
  const [{ recordSelfCheck }, { createWasmRuntime }] = await Promise.all([import('../engine/record-self-check.ts'), import('../engine/ort-wasm.ts')]);
  const reply = await recordSelfCheck(files, { name: 'wasm', create: () => Promise.resolve(createWasmRuntime(1)) });
  post({ type: 'recorded', reply });
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
      void score(command);
      return;
    case 'cancel':
      scoring.get(command.id)?.abort();
      return;
    case 'occlude':
      void occlude(command);
      return;
    case 'cancel-occlusion':
      occluding.get(command.id)?.abort();
      return;
    case 'inspect':
      void inspect(command);
      return;
    case 'record':
      void record(command);
      return;
    default:
      assertNever(command);
  }
});
