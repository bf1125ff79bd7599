// The frame around the step table in which numbers can be traced. Small: what does the tracing, and its words, are fetched when a
// text is first pointed at; where they cannot be fetched, the table stays as it is.

import { useRef, useState, type ComponentType, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { loadToolWords } from '../../i18n/i18n.ts';
import styles from './StepsPanel.module.css';

type Layer = ComponentType<{ host: RefObject<HTMLDivElement | null> }>;

export function TraceHost({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  const [Layer, setLayer] = useState<Layer | null>(null);
  const ask = ({ target }: SyntheticEvent) => {
    if (isAsked.current || !(target instanceof Element) || !target.closest('[data-trace]')) return;
    isAsked.current = true;
    void Promise.all([import('./trace/TraceLayer.tsx'), loadToolWords(i18n)]).then(
      ([{ TraceLayer }]) => setLayer(() => TraceLayer),
      () => { isAsked.current = false; },
    );
  };
  return (
    <div ref={host} className={styles.traced} onPointerOver={ask} onFocus={ask}>
      {children}
      {Layer && <Layer host={host} />}
    </div>
  );
}
