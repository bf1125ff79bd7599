// The width of an element in CSS pixels, followed as it changes: for charts that draw to the pixel.

import { useCallback, useState } from 'react';

/** Drawn with before the element has been measured, and where nothing measures. */
const UNMEASURED = 320;

export function useBoxWidth(): { readonly width: number; readonly ref: (element: HTMLElement | null) => (() => void) | undefined } {
  const [width, setWidth] = useState(UNMEASURED);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.round(measured));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { width, ref };
}
