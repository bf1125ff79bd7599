// Actions on the scene as a whole: undo, redo, opening another one, clearing.

import { ruleKey } from '../../core/components.ts';
import type { Response, Scene } from '../../core/scene.ts';
import type { OpenedScene, PlaygroundActions, PlaygroundFacts } from '../playground-state.ts';
import { mergeComponentRecords, mergeRecords, mergeStepRecords } from '../records.ts';
import { sceneStepKeys } from '../response-steps.ts';
import type { StoreTools } from '../store-tools.ts';

type SceneActions = Pick<PlaygroundActions, 'undo' | 'redo' | 'openScene' | 'clearScene'>;

/** `history` moves through the undo entries; `finishDrag` closes the entry of a drag in progress. */
export function createSceneActions(
  tools: StoreTools,
  options: { history: { readonly undo: () => void; readonly redo: () => void }; finishDrag: () => void },
): SceneActions {
  const { get, set, editTask, policy } = tools;
  const { history, finishDrag } = options;

  function travel(move: () => void): void {
    finishDrag();
    policy.close();
    move();
    const { scene, focus, selectedResponseId } = get();
    const isGone = (id: string | undefined | null): boolean => id != null && !scene.responses.some((response) => response.id === id);
    if (isGone(focus?.responseId)) set({ focus: null });
    if (isGone(selectedResponseId)) set({ selectedResponseId: null });
  }

  return {
    undo: () => travel(history.undo),
    redo: () => travel(history.redo),
    openScene: (opened) => {
      finishDrag();
      policy.close();
      policy.announce(null);
      set({ ...openedFacts(get(), opened), focus: null, selectedResponseId: null });
    },
    clearScene: () => {
      const { evidence, preferences, setAside } = get().scene;
      editTask({
        prompt: '',
        reference: { kind: 'none' },
        responses: [],
        ...(setAside ? { setAside: [] } : {}),
        ...(preferences ? { preferences: [] } : {}),
        ...(evidence ? { evidence: { ...evidence, text: '' } } : {}),
      });
      set({ focus: null, selectedResponseId: null, codeConsent: 'edits' });
    },
  };
}

type OpenedFacts = Pick<PlaygroundFacts, 'scene' | 'exampleId' | 'steps' | 'componentSteps' | 'outcomes' | 'codeConsent'>;

/** The facts that an opened scene brings, merged with the scores that are there. */
export function openedFacts(present: Pick<PlaygroundFacts, 'steps' | 'componentSteps' | 'outcomes'>, opened: OpenedScene): OpenedFacts {
  const scene = withUniqueIds(opened.scene);
  const needed = (): ReadonlySet<string> => sceneStepKeys(scene);
  return {
    scene,
    exampleId: opened.exampleId,
    codeConsent: opened.mayRunCode ? 'edits' : 'none',
    steps: mergeStepRecords({ present: present.steps, arriving: opened.steps, needed }),
    componentSteps: mergeComponentRecords({ present: present.componentSteps, arriving: opened.componentSteps ?? new Map(), needed, kept: new Set(scene.components?.map(ruleKey)) }),
    outcomes: mergeRecords({ present: present.outcomes, arriving: opened.outcomes, needed: () => new Set(opened.outcomes.keys()) }),
  };
}

/** A file of someone else's may name two responses alike; then all get ids of their own. */
function withUniqueIds(scene: Scene): Scene {
  const ids = new Set(scene.responses.map((response) => response.id));
  if (ids.size === scene.responses.length) return scene;
  const responses = scene.responses.map((response, i): Response => ({ ...response, id: `opened-${i + 1}` }));
  // Of picks by ids that two responses share, nobody can say whom they meant.
  return { ...scene, responses, ...(scene.preferences ? { preferences: [] } : {}) };
}
