// The code runner as the store knows it from the start: a promise of one. The runner itself is fetched with the first request.

import { fail } from '../protocol/reply.ts';
import type { CodeRunnerClient, CodeRunnerState } from './client.ts';

type Runner = Pick<CodeRunnerClient, 'judge' | 'dispose'>;
type Create = (options: { readonly onState: (state: CodeRunnerState) => void }) => Runner;

const importRunner = async (): Promise<Create> => (await import('./code-runner-client.ts')).createCodeRunnerClient;

export function createLazyCodeRunner(fetchRunner: () => Promise<Create> = importRunner): CodeRunnerClient {
  const listeners = new Set<(state: CodeRunnerState) => void>();
  let runner: Runner | null = null;
  const onState = (state: CodeRunnerState): void => {
    for (const listener of listeners) listener(state);
  };
  return {
    judge: async (request, options) => {
      try {
        const create = await fetchRunner();
        runner ??= create({ onState });
      } catch (cause) {
        onState({ status: 'failed', language: request.language, detail: String(cause) });
        return fail({ code: 'run-failed', detail: String(cause) });
      }
      return await runner.judge(request, options);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => runner?.dispose(),
  };
}
