// The examples: the default one at once, the others when somebody looks for them, so that the first view stays small.

import { useCallback, useState } from 'react';
import type { Example } from '../core/example.ts';
import { DEFAULT_EXAMPLE } from '../lessons/default-example.ts';
import type { OfferedExamples } from '../views/page-context.ts';

const FIRST: OfferedExamples = { examples: [DEFAULT_EXAMPLE], rest: 'unasked' };

/** The examples there are so far, and a way to ask for the others; to ask twice is harmless. */
export function useExamples(loadAll: () => Promise<readonly Example[]> = loadExamples): OfferedExamples & { readonly askForExamples: () => void } {
  const [offered, setOffered] = useState(FIRST);
  const askForExamples = useCallback(() => {
    setOffered((before) => (before.rest === 'here' ? before : { ...before, rest: 'asked' }));
    loadAll().then(
      (examples) => setOffered({ examples, rest: 'here' }),
      // Offline before the chunk was kept: the default example is there, and the menu says what is missing.
      () => setOffered({ ...FIRST, rest: 'missing' }),
    );
  }, [loadAll]);
  return { ...offered, askForExamples };
}

async function loadExamples(): Promise<readonly Example[]> {
  return (await import('../lessons/examples.ts')).EXAMPLES;
}
