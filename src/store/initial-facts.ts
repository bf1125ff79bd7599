// What the store holds before anything has happened.

import { DEFAULT_DESIGN } from '../core/defaults.ts';
import type { Scene } from '../core/scene.ts';
import type { EngineState } from '../protocol/engine-state.ts';
import { NO_PARSERS } from '../protocol/parsers-state.ts';
import { openedFacts } from './actions/scene-actions.ts';
import type { OpenedScene, PlaygroundFacts } from './playground-state.ts';
import { mapJudges, NO_STEP_RECORDS } from './records.ts';

/** An empty task with the default design. */
export const EMPTY_SCENE: Scene = {
  prompt: '',
  reference: { kind: 'none' },
  splitRule: { kind: 'auto' },
  responses: [],
  design: DEFAULT_DESIGN,
};

export function createInitialFacts(options: { engine: EngineState; opened: OpenedScene | undefined }): PlaygroundFacts {
  const { engine, opened } = options;
  const nothing = { steps: NO_STEP_RECORDS, componentSteps: new Map(), outcomes: new Map() };
  return {
    ...openedFacts(nothing, opened ?? { scene: EMPTY_SCENE, exampleId: null, ...nothing, mayRunCode: true }),
    variants: [],
    draftRule: null,
    componentsFailure: null,
    pending: mapJudges(() => new Set<string>()),
    engine,
    parsers: NO_PARSERS,
    chartView: 'reward',
    panel: 'steps',
    focus: null,
    selectedResponseId: null,
    notices: [],
    scoringAttempt: 0,
    codeAttempt: 0,
    codeRunner: { status: 'idle' },
    runningTests: null,
  };
}
