// Asks the knowledge base about a text, a moment after it last changed; the answer before stays until the new one is there.

import { useEffect, useState } from 'react';
import type { OwnEvidence } from '../../core/evidence.ts';
import type { LookUpReport } from '../../protocol/look-up.ts';
import { usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';

/** A pause in typing, in ms. */
const DELAY_MS = 200;

export type LookUpState = { readonly status: 'loading' } | { readonly status: 'failed'; readonly detail: string } | { readonly status: 'found'; readonly report: LookUpReport; readonly text: string };

export function useLookUp({ text, prompt, limit }: { text: string; prompt: string; limit: number }): LookUpState {
  const { lookUp } = usePage();
  const evidence: OwnEvidence | undefined = usePlayground((state) => state.scene.evidence);
  const [state, setState] = useState<LookUpState>({ status: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void lookUp({ text, prompt, limit, ...(evidence ? { evidence } : {}) }, controller.signal).then((reply) => {
        if (controller.signal.aborted) return;
        setState(reply.ok ? { status: 'found', report: reply.value, text } : { status: 'failed', detail: reply.error.detail });
      });
    }, DELAY_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [lookUp, text, prompt, limit, evidence]);
  return state;
}
