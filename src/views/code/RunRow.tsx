// The button that lets code run, and what becomes of the run: download, start, failure. It always says when nothing runs.

import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CodeRunnerState } from '../../client/client.ts';
import { assertNever } from '../../protocol/assert-never.ts';
import type { CodeLanguage } from '../../core/scene.ts';
import { formatMegabytes } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Code.module.css';

export function RunRow({ language, hasTests }: { language: CodeLanguage; hasTests: boolean }) {
  const { t } = useTranslation();
  const runner = usePlayground((state) => state.codeRunner);
  const consent = usePlayground((state) => state.codeConsent);
  const hasResponses = usePlayground((state) => state.scene.responses.length > 0);
  const runCode = usePlayground((state) => state.runCode);
  const isBusy = runner.status === 'loading' || runner.status === 'starting' || runner.status === 'running';
  return (
    <div className={styles.run}>
      <Button size="s" disabled={!hasTests || !hasResponses || isBusy} onClick={runCode}>
        <Play size={13} aria-hidden />
        {t(runner.status === 'failed' || consent === 'all' ? 'code.runAgain' : 'code.run')}
      </Button>
      <RunnerWords runner={runner} />
      {runner.status === 'idle' && consent !== 'all' && <p className={styles.note}>{t(consent === 'none' ? 'code.leave' : 'code.later', { language })}</p>}
      <p className={styles.note}>{t('code.limits')}</p>
    </div>
  );
}

function RunnerWords({ runner }: { runner: CodeRunnerState }) {
  const { t } = useTranslation();
  switch (runner.status) {
    case 'idle':
      return null;
    case 'loading':
      return (
        <div className={styles.loading}>
          <span className="figures">
            {t('code.loading', {
              language: t(`code.languageName.${runner.language}`),
              loaded: formatMegabytes(runner.loadedBytes),
              total: formatMegabytes(runner.totalBytes),
            })}
          </span>
          <progress aria-label={t('code.loadingLabel')} max={runner.totalBytes} value={runner.loadedBytes} />
        </div>
      );
    case 'starting':
      return <span role="status">{t('code.starting', { language: t(`code.languageName.${runner.language}`) })}</span>;
    case 'running':
      return <span role="status">{t('code.running')}</span>;
    case 'failed':
      return (
        <p role="alert" className={styles.failure}>
          {t('code.failed', { language: t(`code.languageName.${runner.language}`) })} <small>{runner.detail}</small>
        </p>
      );
    default:
      return assertNever(runner);
  }
}
