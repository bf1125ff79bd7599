// One response: who it is, how it ended, what its steps earn, and the ways to change it.

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePacedPlayground, usePlayground } from '../playground-context.ts';
import { lazyPanel } from '../shell/lazy-panel.tsx';
import { IconButton } from '../ui/Button.tsx';
import { OutcomeChip } from './OutcomeChip.tsx';
import styles from './ResponseCard.module.css';
import { ResponseMenu, type CardMode } from './ResponseMenu.tsx';
import { ResponseText } from './ResponseText.tsx';
import { StepEditor } from './StepEditor.tsx';
import { StepList } from './StepList.tsx';

const RatingField = lazyPanel(async () => (await import('../ratings/RatingField.tsx')).RatingField);
const TestResults = lazyPanel<{ item: ScoredResponse }>(async () => (await import('../code/TestResults.tsx')).TestResults);

interface ResponseCardProps {
  item: ScoredResponse;
  isFirst: boolean;
  isLast: boolean;
}

export function ResponseCard({ item, isFirst, isLast }: ResponseCardProps) {
  const { t } = useTranslation();
  const { response, letter, index, steps } = item;
  const setResponseTitle = usePlayground((state) => state.setResponseTitle);
  const isRated = usePlayground((state) => state.scene.reference.kind === 'rating');
  const hasTests = usePlayground((state) => state.scene.reference.kind === 'code');
  const isSelected = usePlayground((state) => state.selectedResponseId === response.id);
  const [mode, setMode] = useState<CardMode>('view');
  const [isExpanded, setIsExpanded] = useState(true);

  function changeMode(next: CardMode) {
    setMode(next);
    setIsExpanded(true);
  }

  return (
    <article className={styles.card} data-selected={isSelected} aria-label={t('response.letter', { letter })}>
      <header className={styles.head}>
        <IconButton
          size="s"
          label={t(isExpanded ? 'response.collapse' : 'response.expand', { letter })}
          aria-expanded={isExpanded}
          className={styles.toggle}
          onClick={() => setIsExpanded(!isExpanded)}
        >
          <ChevronDown size={14} aria-hidden />
        </IconButton>
        <Swatch look={lookOf(index)} />
        <b className={styles.letter}>{letter}</b>
        <input
          className={styles.title}
          aria-label={t('response.title', { letter })}
          placeholder={t('response.titlePlaceholder')}
          value={response.title ?? ''}
          onChange={(event) => setResponseTitle(response.id, event.target.value)}
        />
        <ResponseMenu item={item} isFirst={isFirst} isLast={isLast} mode={mode} onMode={changeMode} />
      </header>
      <div className={styles.facts}>
        <OutcomeChip item={item} />
        <ProcessReward index={index} />
        <span>{t('response.steps', { count: steps.length })}</span>
        {response.cuts !== null && <span>{t('response.cutsByHand')}</span>}
      </div>
      {isRated && <RatingField item={item} />}
      {hasTests && <TestResults item={item} />}
      {isExpanded && mode === 'view' && <StepList item={item} onEdit={() => changeMode('text')} />}
      {isExpanded && mode === 'text' && <ResponseText item={item} onDone={() => setMode('view')} />}
      {isExpanded && mode === 'steps' && <StepEditor item={item} onDone={() => setMode('view')} />}
    </article>
  );
}

function ProcessReward({ index }: { index: number }) {
  const { t } = useTranslation();
  const process = usePacedPlayground((state) => selectDerived(state).responses[index]?.process ?? null);
  return (
    <span className="figures">
      {process === null ? (
        t('response.noProcess')
      ) : (
        <>
          {t('response.process')} <b className={styles.process}>{formatReward(process)}</b>
        </>
      )}
    </span>
  );
}
