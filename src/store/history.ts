// Which changes make an undo entry of their own and which join the one before: a drag is one entry, so is a word typed.
// Knows nothing of the scene; works with whatever state the temporal store keeps.

/** Pause in typing, in ms, after which the next keystroke starts a new entry: long enough for slow typists. */
const TYPING_PAUSE_MS = 1_000;
/** Longest stretch of typing, in ms, in one entry, so that undo never takes back a paragraph. */
const TYPING_STRETCH_MS = 10_000;

export interface EntryPolicy {
  /** Says before a change what it belongs to: changes with the same name and little time between them share an entry. */
  readonly announce: (joins: string | null) => void;
  /** Whether the change that was just made starts an entry. Asked once per change. */
  readonly startsEntry: () => boolean;
  readonly beginDrag: () => void;
  readonly endDrag: () => void;
  readonly isDragging: () => boolean;
  /** Whether the drag in progress has made its entry. */
  readonly hasDragEntry: () => boolean;
  /** The next change starts an entry whatever it is; for undo, redo and opened scenes. */
  readonly close: () => void;
}

/** `now` is the clock, in ms. */
export function createEntryPolicy(now: () => number): EntryPolicy {
  let announced: string | null = null;
  let typing: { name: string; startedAt: number; lastAt: number } | null = null;
  let drag: { hasEntry: boolean } | null = null;

  function startsEntry(): boolean {
    const name = announced;
    announced = null;
    if (drag) {
      const isFirst = !drag.hasEntry;
      drag.hasEntry = true;
      return isFirst;
    }
    const at = now();
    const joins =
      typing !== null &&
      typing.name === name &&
      at - typing.lastAt < TYPING_PAUSE_MS &&
      at - typing.startedAt < TYPING_STRETCH_MS;
    if (joins && typing) typing.lastAt = at;
    else typing = name === null ? null : { name, startedAt: at, lastAt: at };
    return !joins;
  }

  return {
    announce: (joins) => {
      announced = joins;
      // Nobody types while dragging: the end of that drag was lost, with the window or the pointer.
      if (joins !== null) drag = null;
    },
    startsEntry,
    beginDrag: () => {
      drag = { hasEntry: false };
      typing = null;
    },
    endDrag: () => {
      drag = null;
    },
    isDragging: () => drag !== null,
    hasDragEntry: () => drag?.hasEntry ?? false,
    close: () => {
      typing = null;
      drag = null;
    },
  };
}
