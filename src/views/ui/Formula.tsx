// A formula as MathML for the eye and in words for the ear, as few screen readers read MathML well. KaTeX is fetched when
// the first formula is shown; until then, and where it cannot be fetched, the words stand in its place.

import { useEffect, useRef, useState, type RefObject } from 'react';
import styles from './Formula.module.css';

interface FormulaProps {
  /** KaTeX source, made by the page and never typed by anyone. */
  tex: string;
  /** The formula as plain text, for screen readers and until KaTeX is there. */
  words: string;
}

type Render = (tex: string) => string;

let loaded: Render | null = null;
let loading: Promise<Render | null> | null = null;

/** `null` where KaTeX could not be fetched; the next formula that is opened tries again. */
function loadRenderer(): Promise<Render | null> {
  loading ??= import('katex').then(
    ({ default: katex }) => {
      loaded = (tex) => katex.renderToString(tex, { output: 'mathml', displayMode: true, throwOnError: false, strict: false });
      return loaded;
    },
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}

export function Formula({ tex, words }: FormulaProps) {
  // Not by Suspense: a formula that waits must not hold up the numbers around it.
  const [render, setRender] = useState<Render | null>(() => loaded);
  useEffect(() => {
    if (render !== null) return;
    let isWanted = true;
    void loadRenderer().then((arrived) => {
      if (isWanted) setRender(() => arrived);
    });
    return () => {
      isWanted = false;
    };
  }, [render]);
  const box = useRef<HTMLDivElement>(null);
  const isCut = useIsCut(box, render === null ? words : tex);
  return (
    <div ref={box} className={styles.formula} role="math" aria-label={words} tabIndex={isCut ? 0 : undefined}>
      {render === null ? (
        <span className={styles.words} aria-hidden="true">
          {words}
        </span>
      ) : (
        <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: render(tex) }} />
      )}
    </div>
  );
}

/** Whether the box is narrower than its formula: only then it scrolls, and only then the keyboard must reach it. */
function useIsCut(box: RefObject<HTMLDivElement | null>, shown: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setIsCut(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, shown]);
  return isCut;
}
