// Marks the begin and end of a drag in the history: a pointer's from press to release, the keyboard's from the first key
// to a pause. A drag starts from where it began, so ten presses of a key keep the ratio of the other weights as one drag does.

import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { usePlayground } from '../playground-context.ts';

const MOVING_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** Keys pressed this close together are one move: slower than anyone taps, faster than a second thought. */
const KEY_PAUSE_MS = 900;

export interface DragEntryHandlers {
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
  readonly onBlur: () => void;
}

export function useDragEntry(): DragEntryHandlers {
  const beginDrag = usePlayground((state) => state.beginDrag);
  const endDrag = usePlayground((state) => state.endDrag);
  const isDragging = useRef(false);

  const handlers = useMemo(() => {
    const begin = () => {
      if (isDragging.current) return;
      isDragging.current = true;
      beginDrag();
    };
    let pause: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(pause);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      if (!isDragging.current) return;
      isDragging.current = false;
      endDrag();
    };
    return {
      end,
      entry: {
        onPointerDown: () => {
          end();
          begin();
          // The pointer may be let go anywhere, and the slider still gets its last change event after that.
          window.addEventListener('pointerup', end);
          window.addEventListener('pointercancel', end);
        },
        onKeyDown: (event: KeyboardEvent<Element>) => {
          if (!MOVING_KEYS.has(event.key)) return;
          begin();
          clearTimeout(pause);
          pause = setTimeout(end, KEY_PAUSE_MS);
        },
        onBlur: end,
      },
    };
  }, [beginDrag, endDrag]);

  useEffect(() => handlers.end, [handlers]);
  return handlers.entry;
}
