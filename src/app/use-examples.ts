// The examples: the default one at once, the others when they have arrived, after the first view.

import { useEffect, useState } from 'react';
import type { Example } from '../core/example.ts';
import { DEFAULT_EXAMPLE } from '../lessons/default-example.ts';

export function useExamples(): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([DEFAULT_EXAMPLE]);
  useEffect(() => {
    let isWanted = true;
    import('../lessons/examples.ts').then(
      ({ EXAMPLES }) => {
        if (isWanted) setExamples(EXAMPLES);
      },
      // Offline before the chunk was kept: the default example is there, and a reload asks again.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return examples;
}
