// What the actions are written with: read, change as an undo entry or beside it, tell the person.
// Knows how history and notices work; knows no single action.

import { MAX_TEXT_LENGTH } from './limits.ts';
import { cleanText } from './clean-text.ts';
import type { EntryPolicy } from './history.ts';
import type { Notice, PlaygroundFacts, PlaygroundState } from './playground-state.ts';
import type { Response, RewardDesign, Scene } from '../core/scene.ts';

export interface StoreTools {
  readonly get: () => PlaygroundState;
  /** Changes what is not part of the scene. */
  readonly set: (change: Partial<PlaygroundFacts>) => void;
  /** Changes the task as one undo entry; changes with the same `joins` in quick succession share an entry. */
  readonly editTask: (change: Partial<Omit<Scene, 'design'>>, joins?: string) => void;
  /** Changes one response, if it is there. */
  readonly editResponse: (id: string, change: Partial<Omit<Response, 'id'>>, joins?: string) => void;
  readonly editDesign: (change: Partial<RewardDesign>) => void;
  /** Cleaned text, or `null` (and a notice) where it is too long; a notice tells when characters were taken out. */
  readonly acceptText: (text: string, maxLength?: number) => string | null;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
  readonly policy: EntryPolicy;
}

/** Older notices than the last few are history, not news. */
const MAX_NOTICES = 8;

export function createStoreTools(options: {
  get: () => PlaygroundState;
  set: (change: Partial<PlaygroundFacts>) => void;
  policy: EntryPolicy;
}): StoreTools {
  const { get, set, policy } = options;
  let lastNoticeId = 0;

  function notify(notice: Omit<Notice, 'id'>): void {
    lastNoticeId += 1;
    const others = get().notices.filter((other) => !isSameNotice(other, notice));
    set({ notices: [...others, { ...notice, id: lastNoticeId }].slice(-MAX_NOTICES) });
  }

  function editTask(change: Partial<Omit<Scene, 'design'>>, joins?: string): void {
    const { scene } = get();
    if (!differs(scene, change)) return;
    policy.announce(joins ?? null);
    set({ scene: { ...scene, ...change }, exampleId: null });
  }

  return {
    get,
    set,
    editTask,
    editResponse: (id, change, joins) => {
      const { responses } = get().scene;
      const response = responses.find((candidate) => candidate.id === id);
      if (!response || !differs(response, change)) return;
      const changed = { ...response, ...change };
      editTask({ responses: responses.map((other) => (other === response ? changed : other)) }, joins);
    },
    editDesign: (change) => {
      const { scene } = get();
      if (!differs(scene.design, change)) return;
      policy.announce(null);
      set({ scene: { ...scene, design: { ...scene.design, ...change } } });
    },
    acceptText: (text, maxLength = MAX_TEXT_LENGTH) => {
      const cleaned = cleanText(text);
      if (cleaned.text.length > maxLength) {
        notify({ code: 'text-too-long', params: { length: cleaned.text.length, limit: maxLength }, tone: 'warning' });
        return null;
      }
      if (cleaned.removedCount > 0) notify({ code: 'text-cleaned', params: { count: cleaned.removedCount }, tone: 'info' });
      return cleaned.text;
    },
    notify,
    policy,
  };
}

function isSameNotice(a: Omit<Notice, 'id'>, b: Omit<Notice, 'id'>): boolean {
  return a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
}

/** Whether any of the changed values is new; lists of numbers and flags compare by value. */
function differs<Whole extends object>(whole: Whole, change: Partial<Whole>): boolean {
  return (Object.keys(change) as (keyof Whole)[]).some((key) => !isEqual(whole[key], change[key]));
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
