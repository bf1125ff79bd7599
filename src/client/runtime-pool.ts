// Fresh runtimes, one at a time, with one of each language kept warm: whoever needs the next one finds it started.

import type { CodeLanguage } from '../core/scene.ts';
import type { RuntimeProcess } from '../sandbox/runtime-process.ts';

export interface RuntimePool {
  /** A runtime that has run nothing; the next one is started meanwhile. */
  readonly take: (language: CodeLanguage) => Promise<RuntimeProcess>;
  readonly dispose: () => void;
}

export function createRuntimePool(spawn: (language: CodeLanguage) => Promise<RuntimeProcess>): RuntimePool {
  const spares = new Map<CodeLanguage, Promise<RuntimeProcess>>();

  function start(language: CodeLanguage): Promise<RuntimeProcess> {
    const started = spawn(language);
    // Nobody may be waiting when it fails; who takes it hears of it.
    started.catch(() => undefined);
    return started;
  }

  return {
    take: async (language) => {
      const taken = spares.get(language) ?? start(language);
      spares.delete(language);
      const runtime = await taken;
      spares.set(language, start(language));
      return runtime;
    },
    dispose: () => {
      for (const spare of spares.values()) void spare.then((runtime) => runtime.end(), () => undefined);
      spares.clear();
    },
  };
}
