// How far the parsers of the syntax judge are: nothing before they are asked for, then what loads, what is ready, what failed.

import { useTranslation } from 'react-i18next';
import { PARSER_NAMES } from '../../protocol/parsers-state.ts';
import { formatMegabytes } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StepsPanel.module.css';

export function ParserStatus() {
  const { t } = useTranslation();
  const parsers = usePlayground((state) => state.parsers);
  const retry = usePlayground((state) => state.retryScoring);
  const failed = PARSER_NAMES.filter((name) => parsers[name].status === 'failed');
  const loading = PARSER_NAMES.filter((name) => parsers[name].status === 'loading');
  const isReady = PARSER_NAMES.every((name) => parsers[name].status === 'ready');
  const words = (names: typeof failed): string => names.map((name) => t(`parser.${name}`)).join(', ');
  const details = failed.flatMap((name) => (parsers[name].status === 'failed' ? [parsers[name].detail] : []));
  return (
    <div className={styles.parsers}>
      <span role="status">
        {loading.length > 0 && t('steps.parsersLoading', { parsers: words(loading) })}
        {isReady && t('steps.parsersReady')}
        {failed.length > 0 && <span title={details.join('\n')}>{t('steps.parsersFailed', { parsers: words(failed) })}</span>}
      </span>
      <LoadedBytes />
      {failed.length > 0 && (
        <Button size="s" onClick={retry}>
          {t('noticeRetry')}
        </Button>
      )}
    </div>
  );
}

/** "3.2 MB of 16.2 MB" of the one large file; beside the status, which would be read out with every change. */
function LoadedBytes() {
  const { t } = useTranslation();
  const loading = usePlayground((state) => PARSER_NAMES.map((name) => state.parsers[name]).find((parser) => parser.status === 'loading' && parser.totalBytes !== undefined));
  if (loading?.status !== 'loading') return null;
  const { loadedBytes = 0, totalBytes = 0 } = loading;
  const words = loadedBytes < totalBytes ? t('steps.parserBytes', { loaded: formatMegabytes(loadedBytes), total: formatMegabytes(totalBytes) }) : t('steps.parserStarting');
  return (
    <span className="figures" aria-hidden="true">
      {words}
    </span>
  );
}
