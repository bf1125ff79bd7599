// Every step with what each judge found in it, in pages, for one response or for all.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { PAGE_SIZE, pageOfSteps } from './page-of-steps.ts';
import { ParserStatus } from './ParserStatus.tsx';
import { StepsTable } from './StepsTable.tsx';
import { TraceHost } from './TraceHost.tsx';
import styles from './StepsPanel.module.css';

const ALL = 'all';
/** A longer question is shown in part; all of it is in the task panel. */
const LONGEST_QUESTION = 1_200;

export function StepsPanel() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const prompt = usePlayground((state) => state.scene.prompt);
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const selectResponse = usePlayground((state) => state.selectResponse);
  const [wantedPage, setWantedPage] = useState(0);

  const shown = responses.filter(({ response }) => selectedId === null || response.id === selectedId);
  const count = shown.reduce((sum, { steps }) => sum + steps.length, 0);
  const page = Math.min(wantedPage, Math.max(0, Math.ceil(count / PAGE_SIZE) - 1));
  if (responses.every(({ steps }) => steps.length === 0)) return <p className={styles.empty}>{t('steps.empty')}</p>;
  return (
    <div className={styles.panel}>
      <div className={styles.filter}>
        <Segmented
          label={t('steps.which')}
          className={styles.letters}
          value={selectedId ?? ALL}
          options={[
            { value: ALL, label: t('steps.allResponses') },
            ...responses.map(({ response, letter }) => ({ value: response.id, label: letter })),
          ]}
          onChange={(value) => {
            selectResponse(value === ALL ? null : value);
            setWantedPage(0);
          }}
        />
        <ParserStatus />
      </div>
      <TraceHost>
        {prompt.trim() !== '' && (
          <p className={styles.question}>
            <span className={styles.questionName}>{t('steps.question')}</span> <span data-trace="question">{prompt.slice(0, LONGEST_QUESTION)}</span>
          </p>
        )}
        <StepsTable groups={pageOfSteps(shown, page)} />
      </TraceHost>
      {count > PAGE_SIZE && (
        <nav className={styles.pages} aria-label={t('steps.pages')}>
          <Button size="s" disabled={page === 0} onClick={() => setWantedPage(page - 1)}>
            {t('steps.previous')}
          </Button>
          <span className="figures">
            {t('steps.page', { from: page * PAGE_SIZE + 1, to: Math.min((page + 1) * PAGE_SIZE, count), count })}
          </span>
          <Button size="s" disabled={(page + 1) * PAGE_SIZE >= count} onClick={() => setWantedPage(page + 1)}>
            {t('steps.next')}
          </Button>
        </nav>
      )}
    </div>
  );
}
