// The engine without the playground: what benchmarks and checks in a browser call.
import { createModelClient } from '../../src/client/model-client.ts';
import { createTextJudgesClient } from '../../src/client/text-judges-client.ts';
import { registerServiceWorker } from '../../src/client/register-service-worker.ts';
import { DEFAULT_MODEL } from '../../src/core/shipped-model-names.ts';
import type { EngineState } from '../../src/protocol/engine-state.ts';

const model = createModelClient({ pickManifest: () => `models/${DEFAULT_MODEL}/manifest.json` });
const states: EngineState[] = [];
model.subscribe((state) => {
  states.push(state);
});

const text = createTextJudgesClient();
const hasAllParsers = new Promise<void>((resolve, reject) => {
  text.subscribeParsers(({ parsers }) => {
    const states = Object.values(parsers);
    if (states.every(({ status }) => status === 'ready')) resolve();
    if (states.some(({ status }) => status === 'failed')) reject(new Error(JSON.stringify(parsers)));
  });
});

const engineBench = {
  model,
  text,
  states,
  isolation: registerServiceWorker(),
  /** Scores a response and says how long it took. */
  async time(prompt: string, steps: string[]) {
    const startedAt = performance.now();
    const reply = await model.score({ prompt, steps }, new AbortController().signal);
    return { elapsedMs: performance.now() - startedAt, reply };
  },
  /** Has the syntax and the fact judge read a response; the first call waits until all parsers are there. */
  async timeText(prompt: string, steps: string[]) {
    const signal = new AbortController().signal;
    await text.judge({ prompt: '', steps: ['3 + 4 = 7'] }, signal);
    await hasAllParsers;
    const startedAt = performance.now();
    const reply = await text.judge({ prompt, steps }, signal);
    return { elapsedMs: performance.now() - startedAt, reply };
  },
};

declare global {
  interface Window {
    engineBench: typeof engineBench;
  }
}
window.engineBench = engineBench;
