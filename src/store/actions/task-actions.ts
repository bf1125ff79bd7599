// Actions on the task: prompt, reference, split rule and the responses as wholes.

import { splitPastedResponses } from '../../core/paste.ts';
import { mapCuts } from '../../core/cuts.ts';
import { keepPreferences } from '../../core/preference-picks.ts';
import type { Response } from '../../core/scene.ts';
import { MAX_RESPONSES, switchReference } from '../../core/scene.ts';
import { MAX_EVIDENCE_LENGTH, MAX_SHORT_TEXT_LENGTH, MAX_TESTS_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import type { PlaygroundActions } from '../playground-state.ts';
import type { StoreTools } from '../store-tools.ts';

type TaskActions = Pick<
  PlaygroundActions,
  | 'setPrompt'
  | 'setReference'
  | 'chooseReference'
  | 'setSplitRule'
  | 'setEvidence'
  | 'addResponses'
  | 'addEmptyResponse'
  | 'setResponseText'
  | 'setResponseTitle'
  | 'removeResponse'
  | 'duplicateResponse'
  | 'insertResponse'
  | 'moveResponse'
>;

/** Between responses that go back to the paste box. */
const SEPARATOR = '\n---\n';

export function createTaskActions(tools: StoreTools, newResponseId: () => string): TaskActions {
  const { get, set, editTask, editResponse, acceptText, notify } = tools;
  const responses = (): readonly Response[] => get().scene.responses;
  const create = (text: string): Response => ({ id: newResponseId(), title: null, text, cuts: null, rating: null });

  function hasRoom(): boolean {
    if (responses().length < MAX_RESPONSES) return true;
    notify({ code: 'too-many-responses', params: { count: 1, limit: MAX_RESPONSES }, tone: 'warning' });
    return false;
  }

  return {
    setPrompt: (typed) => {
      const prompt = acceptText(typed);
      if (prompt !== null) editTask({ prompt }, 'prompt');
    },
    setReference: (reference) => {
      const before = get().scene.reference;
      if (reference.kind === 'code') {
        const tests = acceptText(reference.tests, MAX_TESTS_LENGTH);
        const isSameLanguage = before.kind === 'code' && before.language === reference.language;
        if (tests === null || (isSameLanguage && before.tests === tests)) return;
        const accepted = { ...reference, tests };
        if (isSameLanguage) editTask({ reference: accepted }, 'reference');
        else editTask({ reference: accepted });
        return;
      }
      if (reference.kind !== 'maths') {
        if (before.kind !== reference.kind) editTask({ reference });
        return;
      }
      const answer = acceptText(reference.answer, MAX_SHORT_TEXT_LENGTH);
      if (answer === null || (before.kind === 'maths' && before.answer === answer)) return;
      // Typing the answer is one entry; choosing the kind is another.
      if (before.kind === 'maths') editTask({ reference: { kind: 'maths', answer } }, 'reference');
      else editTask({ reference: { kind: 'maths', answer } });
    },
    chooseReference: (kind) => {
      const { scene } = get();
      if (kind !== scene.reference.kind) editTask(switchReference(scene, kind));
    },
    setSplitRule: (splitRule) => {
      const before = get().scene.splitRule;
      if (splitRule.kind !== 'custom') {
        if (before.kind !== splitRule.kind) editTask({ splitRule });
        return;
      }
      const delimiter = acceptText(splitRule.delimiter, MAX_SHORT_TEXT_LENGTH);
      if (delimiter === null || (before.kind === 'custom' && before.delimiter === delimiter)) return;
      if (before.kind === 'custom') editTask({ splitRule: { kind: 'custom', delimiter } }, 'delimiter');
      else editTask({ splitRule: { kind: 'custom', delimiter } });
    },

    setEvidence: ({ format, text: typed }) => {
      const before = get().scene.evidence;
      const text = acceptText(typed, MAX_EVIDENCE_LENGTH);
      if (text === null || (before?.text === text && before.format === format)) return;
      // Typing is one entry; another format, or a file, is another.
      if (before?.format === format) editTask({ evidence: { format, text } }, 'evidence');
      else editTask({ evidence: { format, text } });
    },

    addResponses: (pasted) => {
      const cleaned = acceptText(pasted, MAX_RESPONSES * MAX_TEXT_LENGTH);
      if (cleaned === null) return { addedIds: [], refusedText: pasted };
      const texts = splitPastedResponses(cleaned);
      if (texts.length === 0) notify({ code: 'nothing-to-add', params: {}, tone: 'info' });
      const room = MAX_RESPONSES - responses().length;
      const fitting = texts.filter((text) => text.length <= MAX_TEXT_LENGTH);
      const added = fitting.slice(0, room).map(create);
      const tooLong = texts.filter((text) => text.length > MAX_TEXT_LENGTH);
      const tooMany = fitting.slice(room);
      if (tooLong.length > 0) {
        const length = Math.max(...tooLong.map((text) => text.length));
        notify({ code: 'text-too-long', params: { length, limit: MAX_TEXT_LENGTH }, tone: 'warning' });
      }
      if (tooMany.length > 0) {
        notify({ code: 'too-many-responses', params: { count: tooMany.length, limit: MAX_RESPONSES }, tone: 'warning' });
      }
      if (added.length > 0) editTask({ responses: [...responses(), ...added] });
      return { addedIds: added.map((response) => response.id), refusedText: [...tooMany, ...tooLong].join(SEPARATOR) };
    },
    addEmptyResponse: () => {
      if (!hasRoom()) return null;
      const response = create('');
      editTask({ responses: [...responses(), response] });
      return response.id;
    },
    setResponseText: (id, typed) => {
      const before = responses().find((response) => response.id === id);
      const text = before ? acceptText(typed) : null;
      if (!before || text === null || text === before.text) return;
      const cuts = before.cuts && mapCuts(before.cuts, before.text, text);
      editResponse(id, { text, cuts }, `text ${id}`);
    },
    setResponseTitle: (id, typed) => {
      const title = typed === null ? null : acceptText(typed, MAX_SHORT_TEXT_LENGTH);
      if (typed === null || title !== null) editResponse(id, { title: title === '' ? null : title }, `title ${id}`);
    },
    removeResponse: (id) => {
      const { focus, selectedResponseId } = get();
      const kept = responses().filter((response) => response.id !== id);
      const { preferences } = get().scene;
      const ids = kept.map((response) => response.id);
      editTask({ responses: kept, ...(preferences ? { preferences: keepPreferences(preferences, ids) } : {}) });
      if (focus?.responseId === id) set({ focus: null });
      if (selectedResponseId === id) set({ selectedResponseId: null });
    },
    duplicateResponse: (id) => {
      const at = responses().findIndex((response) => response.id === id);
      const original = responses()[at];
      if (!original || !hasRoom()) return;
      editTask({ responses: responses().toSpliced(at + 1, 0, { ...original, id: newResponseId() }) });
    },
    insertResponse: (afterId, { title, text, cuts }) => {
      const at = responses().findIndex((response) => response.id === afterId);
      const accepted = at === -1 || !hasRoom() ? null : acceptText(text);
      if (accepted === null) return null;
      const response = { ...create(accepted), title, cuts: cuts && mapCuts(cuts, text, accepted) };
      editTask({ responses: responses().toSpliced(at + 1, 0, response) });
      return response.id;
    },
    moveResponse: (id, toIndex) => {
      const from = responses().findIndex((response) => response.id === id);
      const moved = responses()[from];
      if (!moved || Number.isNaN(toIndex)) return;
      const to = Math.min(Math.max(Math.trunc(toIndex), 0), responses().length - 1);
      editTask({ responses: responses().toSpliced(from, 1).toSpliced(to, 0, moved) });
    },
  };
}
