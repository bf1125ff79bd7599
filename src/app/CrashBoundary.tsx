// The net under the page: after a bug the person's text is offered for copying, and nothing of it is lost.

import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaygroundStore } from '../store/playground-state.ts';
import styles from './CrashBoundary.module.css';

interface CrashBoundaryProps {
  store: PlaygroundStore;
  children: ReactNode;
}

interface CrashBoundaryState {
  readonly cause: unknown;
  readonly hasCrashed: boolean;
}

export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { cause: null, hasCrashed: false };

  static getDerivedStateFromError(cause: unknown): CrashBoundaryState {
    return { cause, hasCrashed: true };
  }

  override render(): ReactNode {
    const { cause, hasCrashed } = this.state;
    return hasCrashed ? <CrashPage store={this.props.store} cause={cause} /> : this.props.children;
  }
}

function CrashPage({ store, cause }: { store: PlaygroundStore; cause: unknown }) {
  const { t } = useTranslation();
  const { prompt, responses } = store.getState().scene;
  const text = [prompt, ...responses.map((response) => response.text)].join('\n---\n');
  return (
    <main className={styles.page}>
      <h1>{t('app.crashTitle')}</h1>
      <p>{t('app.crashBody')}</p>
      <label>
        {t('app.crashText')}
        <textarea readOnly rows={12} value={text} onFocus={(event) => event.target.select()} />
      </label>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {t('app.reload')}
        </button>
      </p>
      <details>
        <summary>{t('app.crashDetail')}</summary>
        <pre>{cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}</pre>
      </details>
    </main>
  );
}
