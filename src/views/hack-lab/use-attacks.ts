// The attacks on the chosen response: their copies are judged in the background while the tab is open, never by a drag.

import { useDeferredValue, useEffect, useMemo } from 'react';
import { judgesOf } from '../../core/components.ts';
import { weightsFromPoints } from '../../core/weights.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectScoredGroup, selectScoredVariants } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { judgeAttacks, type JudgedAttack } from './judge-attacks.ts';
import { makeVariants } from './make-variants.ts';

export interface AttackView {
  readonly original: ScoredResponse;
  readonly attacks: readonly JudgedAttack[];
}

/** `null` without a response that has text. */
export function useAttacks(): AttackView | null {
  const { responses } = usePlayground(selectScoredGroup);
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const judgeVariants = usePlayground((state) => state.judgeVariants);
  const { responses: variants } = usePlayground(selectScoredVariants);
  const prompt = usePlayground((state) => state.scene.prompt);
  const splitRule = usePlayground((state) => state.scene.splitRule);
  const reference = usePlayground((state) => state.scene.reference);
  const design = usePlayground((state) => state.scene.design);
  const components = usePlayground((state) => state.scene.components);
  const original = responses.find(({ response }) => response.id === selectedId) ?? responses[0] ?? null;
  const response = original?.response ?? null;
  const answer = original?.outcome?.answer ?? null;

  // By text alone: the scores of the copies land in the store and must not make the copies anew.
  const copies = useMemo(
    () => (response === null ? [] : makeVariants({ response, scene: { prompt, splitRule, reference }, answer })),
    [response, prompt, splitRule, reference, answer],
  );
  useEffect(() => {
    judgeVariants(copies.flatMap((copy) => copy.response ?? []));
    return () => judgeVariants([]);
  }, [copies, judgeVariants]);

  const present = useMemo(() => ({ design, judges: judgesOf(components ? { components } : {}) }), [design, components]);
  const asked = useDeferredValue(present);
  const attacks = useMemo(() => {
    if (original === null) return [];
    const { weightPoints, aggregator, tau, lambda } = asked.design;
    return judgeAttacks({ copies, original, variants, judges: asked.judges, present: { weights: weightsFromPoints(weightPoints), aggregator, tau, lambda } });
  }, [copies, original, variants, asked]);
  return original === null || original.steps.length === 0 ? null : { original, attacks };
}
