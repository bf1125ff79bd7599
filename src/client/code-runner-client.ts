// Runs the code of responses: fetches a language's files when it is first needed, hands them to the sandboxed frame, and
// asks for tests. Fetched with the first run; the page before it holds none of this.

import { RUNTIME_FILES, frameScript } from '../sandbox/files.ts';
import { judgeCode } from '../sandbox/judge-code.ts';
import type { CodeLanguage } from '../core/scene.ts';
import { fail, succeed } from '../protocol/reply.ts';
import type { CodeRunnerClient, CodeRunnerState } from './client.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import type { InstalledFiles, SandboxFrame } from './sandbox-frame.ts';
import { openSandboxFrame } from './sandbox-frame.ts';
import type { RuntimePool } from './runtime-pool.ts';
import { createRuntimePool } from './runtime-pool.ts';

export interface CodeRunnerOptions {
  readonly onState: (state: CodeRunnerState) => void;
  readonly openFrame?: () => Promise<SandboxFrame>;
  readonly fetchFiles?: (language: CodeLanguage, onProgress: (loadedBytes: number) => void) => Promise<InstalledFiles>;
}

interface Sandbox {
  readonly frame: SandboxFrame;
  readonly pool: RuntimePool;
  readonly installed: Map<CodeLanguage, Promise<void>>;
}

export function createCodeRunnerClient({
  onState,
  openFrame = () => openSandboxFrame(frameScript),
  fetchFiles = fetchRuntimeFiles,
}: CodeRunnerOptions): Pick<CodeRunnerClient, 'judge' | 'dispose'> {
  let opening: Promise<Sandbox> | null = null;

  function openSandbox(): Promise<Sandbox> {
    opening ??= openFrame().then((frame) => ({ frame, pool: createRuntimePool(frame.spawn), installed: new Map() }));
    return opening;
  }

  /** A failed step is forgotten, so that the next run tries again. */
  async function install({ frame, installed }: Sandbox, language: CodeLanguage): Promise<void> {
    const known = installed.get(language);
    if (known) return await known;
    const { totalBytes, hasSnapshot } = RUNTIME_FILES[language];
    const load = async (): Promise<void> => {
      onState({ status: 'loading', language, loadedBytes: 0, totalBytes });
      const files = await fetchFiles(language, (loadedBytes) => onState({ status: 'loading', language, loadedBytes: Math.min(loadedBytes, totalBytes), totalBytes }));
      onState({ status: 'starting', language });
      await frame.install(language, files);
      if (hasSnapshot) await frame.prepare(language);
    };
    const loading = load();
    installed.set(language, loading);
    try {
      await loading;
    } catch (cause) {
      installed.delete(language);
      throw cause;
    }
  }

  async function open(language: CodeLanguage): Promise<RuntimePool> {
    const sandbox = await openSandbox();
    await install(sandbox, language);
    onState({ status: 'running', language });
    return sandbox.pool;
  }

  function putAway(): void {
    void opening?.then(({ pool, frame }) => {
      pool.dispose();
      frame.remove();
    }, () => undefined);
    opening = null;
  }

  return {
    judge: async (request, { signal, onTest }) => {
      const { language } = request;
      try {
        const openRuntime = async () => (await open(language)).take(language);
        const report = await judgeCode(request, { openRuntime, signal, onTest, now: () => performance.now() });
        onState({ status: 'idle' });
        return succeed(report);
      } catch (cause) {
        if (signal.aborted) {
          onState({ status: 'idle' });
          return fail({ code: 'cancelled', detail: 'Nobody waits for this any more.' });
        }
        // What did not start once may be stuck for good: the next run begins with a new frame.
        putAway();
        const detail = cause instanceof Error ? cause.message : String(cause);
        onState({ status: 'failed', language, detail });
        return fail({ code: 'run-failed', detail });
      }
    },
    dispose: putAway,
  };
}

async function fetchRuntimeFiles(language: CodeLanguage, onProgress: (loadedBytes: number) => void): Promise<InstalledFiles> {
  const { script, wasm, others } = RUNTIME_FILES[language];
  const loaded = new Map<string, number>();
  const get = (url: string): Promise<ArrayBuffer> =>
    fetchWithProgress(url, (bytes) => {
      loaded.set(url, bytes);
      onProgress([...loaded.values()].reduce((sum, part) => sum + part, 0));
    });
  const [scriptBytes, wasmBytes, ...otherBytes] = await Promise.all([get(script), get(wasm), ...Object.values(others).map(get)]);
  const files = Object.fromEntries(Object.keys(others).map((name, i) => [name, otherBytes[i] ?? new ArrayBuffer(0)]));
  return { script: scriptBytes, wasm: wasmBytes, files };
}
