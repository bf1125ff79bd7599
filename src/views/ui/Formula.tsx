// A formula as MathML, which browsers draw and screen readers read. KaTeX is fetched when the first formula is shown; until
// then, and where it cannot be fetched, the words stand in its place.

import { Suspense, use } from 'react';
import styles from './Formula.module.css';

interface FormulaProps {
  /** KaTeX source, made by the page and never typed by anyone. */
  tex: string;
  /** The formula as plain text. */
  words: string;
}

type Render = (tex: string) => string;

let renderer: Promise<Render | null> | null = null;

function loadRenderer(): Promise<Render | null> {
  renderer ??= import('katex').then(
    ({ default: katex }) =>
      (tex) =>
        katex.renderToString(tex, { output: 'mathml', displayMode: true, throwOnError: false, strict: false }),
    () => {
      renderer = null;
      return null;
    },
  );
  return renderer;
}

export function Formula({ tex, words }: FormulaProps) {
  return (
    <div className={styles.formula}>
      <Suspense fallback={<span className={styles.words}>{words}</span>}>
        <Rendered tex={tex} words={words} />
      </Suspense>
    </div>
  );
}

function Rendered({ tex, words }: FormulaProps) {
  const render = use(loadRenderer());
  if (render === null) return <span className={styles.words}>{words}</span>;
  return <span dangerouslySetInnerHTML={{ __html: render(tex) }} />;
}
