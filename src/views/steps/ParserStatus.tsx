// How far the parsers of the syntax judge are: nothing before they are asked for, then what loads, what is ready, what failed.

import { useTranslation } from 'react-i18next';
import { PARSER_NAMES } from '../../protocol/parsers-state.ts';
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
      {failed.length > 0 && (
        <Button size="s" onClick={retry}>
          {t('noticeRetry')}
        </Button>
      )}
    </div>
  );
}
