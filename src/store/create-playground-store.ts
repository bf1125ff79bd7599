// Puts the store together: facts, actions, undo history, the engine's state, and the scoring that runs beside it.
// Knows the clients only by their interfaces; no React.

import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { CodeRunnerClient, ModelClient, TextJudgesClient } from '../client/client.ts';
import { createDesignActions } from './actions/design-actions.ts';
import { createPreferenceActions } from './actions/preference-actions.ts';
import { createSceneActions } from './actions/scene-actions.ts';
import { createRatingActions } from './actions/rating-actions.ts';
import { createScreenActions } from './actions/screen-actions.ts';
import { createStepActions } from './actions/step-actions.ts';
import { createTaskActions } from './actions/task-actions.ts';
import { createEntryPolicy } from './history.ts';
import { createInitialFacts } from './initial-facts.ts';
import { MAX_HISTORY } from './limits.ts';
import type { HistoryEntry, OpenedScene, PlaygroundState, PlaygroundStore } from './playground-state.ts';
import { startScoring } from './scoring.ts';
import { createStoreTools } from './store-tools.ts';

export interface PlaygroundStoreOptions {
  readonly modelClient: ModelClient;
  readonly textJudgesClient: TextJudgesClient;
  /** Without it no code is run, and the interface says so. */
  readonly codeRunnerClient?: CodeRunnerClient;
  /** What stands on the screen first; an empty scene without it. */
  readonly opened?: OpenedScene;
  /** Pause after the last change of a text before the judges are asked, in ms. */
  readonly scoringDelayMs?: number;
  /** Clock in ms, for tests. */
  readonly now?: () => number;
}

const NO_CODE_RUNNER: CodeRunnerClient = {
  judge: async () => ({ ok: false, error: { code: 'run-failed', detail: 'There is nothing here that runs code.' } }),
  subscribe: () => () => undefined,
  dispose: () => undefined,
};

/**
 * Creates the store and starts scoring. `store.temporal` holds the undo history; `store.dispose()` stops the scoring.
 */
export function createPlaygroundStore(options: PlaygroundStoreOptions): PlaygroundStore {
  const { modelClient, textJudgesClient, codeRunnerClient = NO_CODE_RUNNER, opened, scoringDelayMs } = options;
  const policy = createEntryPolicy(options.now ?? Date.now);
  let redoBeforeDrag: Partial<HistoryEntry>[] = [];
  let lastResponseNumber = 0;

  const store = createStore<PlaygroundState>()(
    temporal(
      (set, get): PlaygroundState => {
        const tools = createStoreTools({ get, set, policy });
        const history = { undo: () => store.temporal.getState().undo(), redo: () => store.temporal.getState().redo() };
        return {
          ...createInitialFacts({ engine: modelClient.getState(), opened }),
          ...createTaskActions(tools, () => newResponseId(get())),
          ...createRatingActions(tools),
          ...createStepActions(tools),
          ...createDesignActions(tools, finishDrag),
          ...createPreferenceActions(tools),
          ...createSceneActions(tools, { history, finishDrag }),
          ...createScreenActions(tools),
          loadModel: (preference) => void modelClient.load(preference),
          switchModel: modelClient.switchModel,
          occludeStep: modelClient.occlude,
        };
      },
      {
        partialize: ({ scene, exampleId, codeConsent }): HistoryEntry => ({ scene, exampleId, codeConsent }),
        equality: (past, current) => past.scene === current.scene && past.exampleId === current.exampleId,
        limit: MAX_HISTORY,
        handleSet: (record) => (past) => {
          const { futureStates } = store.temporal.getState();
          if (!policy.startsEntry()) return;
          if (policy.isDragging()) redoBeforeDrag = futureStates;
          record(past, true);
        },
      },
    ),
  );

  /** Ends a drag; one that came back to where it began leaves no entry. */
  function finishDrag(): void {
    const { pastStates } = store.temporal.getState();
    const start = pastStates.at(-1)?.scene;
    const { scene } = store.getState();
    if (policy.hasDragEntry() && start && JSON.stringify(start.design) === JSON.stringify(scene.design)) {
      const hasSameTask = (['prompt', 'reference', 'splitRule', 'responses'] as const).every((part) => start[part] === scene[part]);
      if (hasSameTask) store.temporal.setState({ pastStates: pastStates.slice(0, -1), futureStates: redoBeforeDrag });
    }
    policy.endDrag();
  }

  /** Never used before in this store, and not the id of a response that is there. */
  function newResponseId(state: PlaygroundState): string {
    let id: string;
    do {
      lastResponseNumber += 1;
      id = `r${lastResponseNumber}`;
    } while (state.scene.responses.some((response) => response.id === id));
    return id;
  }

  const unsubscribe = modelClient.subscribe((engine) => store.setState({ engine }));
  const stopScoring = startScoring({ store, modelClient, textJudgesClient, codeRunnerClient, ...(scoringDelayMs === undefined ? {} : { delayMs: scoringDelayMs }) });
  return Object.assign(store, {
    dispose: () => {
      unsubscribe();
      stopScoring();
    },
  });
}
