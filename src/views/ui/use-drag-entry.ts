// Marks the begin and end of a drag in the history, whether by pointer or by a key that is held down.

import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { usePlayground } from '../playground-context.ts';

const MOVING_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

export interface DragEntryHandlers {
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
  readonly onKeyUp: () => void;
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
    const end = () => {
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
          begin();
          // The pointer may be let go anywhere, and the slider still gets its last change event after that.
          window.addEventListener('pointerup', end);
          window.addEventListener('pointercancel', end);
        },
        onKeyDown: (event: KeyboardEvent<Element>) => {
          if (MOVING_KEYS.has(event.key)) begin();
        },
        onKeyUp: end,
        onBlur: end,
      },
    };
  }, [beginDrag, endDrag]);

  useEffect(() => handlers.end, [handlers]);
  return handlers.entry;
}
