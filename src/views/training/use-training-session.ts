// How the panel's components reach the training session: atomic selectors, as for the playground itself.

import { useStore } from 'zustand';
import { usePlaygroundStore } from '../playground-context.ts';
import { trainingSessionOf, type TrainingActions, type TrainingFacts } from './training-session.ts';

export function useTraining<Selected>(selector: (state: TrainingFacts & TrainingActions) => Selected): Selected {
  return useStore(trainingSessionOf(usePlaygroundStore()), selector);
}
