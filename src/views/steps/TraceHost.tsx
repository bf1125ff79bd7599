// The frame around the step table in which numbers can be traced. Small: what does the tracing is fetched when a text is pointed at.

import { lazy, Suspense, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import styles from './StepsPanel.module.css';

const TraceLayer = lazy(async () => ({ default: (await import('./trace/TraceLayer.tsx')).TraceLayer }));

export function TraceHost({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const want = ({ target }: SyntheticEvent) => {
    if (!isWanted && target instanceof Element && target.closest('[data-trace]')) setIsWanted(true);
  };
  return (
    <div ref={host} className={styles.traced} onPointerOver={want} onFocus={want}>
      {children}
      {isWanted && (
        <Suspense>
          <TraceLayer host={host} />
        </Suspense>
      )}
    </div>
  );
}
