// How components reach the experiment on depth: atomic selectors. Tests hand in one with a client of their own.

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { depthExperiment, type DepthActions, type DepthExperiment, type DepthFacts } from './depth-experiment.ts';

export const DepthContext = createContext<DepthExperiment | null>(null);

export function useDepth<Selected>(selector: (state: DepthFacts & DepthActions) => Selected): Selected {
  return useStore(use(DepthContext) ?? depthExperiment(), selector);
}
