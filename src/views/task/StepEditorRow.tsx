// One step in the step editor.

import { ArrowDownToLine, ArrowLeftToLine, ArrowRightToLine, Scissors } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { usePlayground } from '../playground-context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './StepEditor.module.css';
import { wordsOf, wordStarts } from './word-starts.ts';

/** A button per word: beyond this a step is split in two goes. */
const MOST_WORDS = 300;

interface StepEditorRowProps {
  item: ScoredResponse;
  stepIndex: number;
  isSplitting: boolean;
  onSplitting: (starts: boolean) => void;
}

export function StepEditorRow({ item, stepIndex, isSplitting, onSplitting }: StepEditorRowProps) {
  const { t } = useTranslation();
  const { response, steps } = item;
  const mergeStepWithNext = usePlayground((state) => state.mergeStepWithNext);
  const moveStepStart = usePlayground((state) => state.moveStepStart);
  const step = steps[stepIndex];
  const before = steps[stepIndex - 1];
  if (!step) return null;
  const number = stepIndex + 1;
  const lastWordBefore = before && wordStarts(before.text).at(-1);
  const secondWord = wordStarts(step.text)[1];
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <span className={styles.number}>{t('stepEditor.step', { step: number })}</span>
        <IconButton
          size="s"
          label={t('stepEditor.earlier', { step: number })}
          disabled={!before || !lastWordBefore}
          onClick={() => before && moveStepStart(response.id, stepIndex, before.span.start + (lastWordBefore ?? 0))}
        >
          <ArrowLeftToLine size={14} aria-hidden />
        </IconButton>
        <IconButton
          size="s"
          label={t('stepEditor.later', { step: number })}
          disabled={!before || secondWord === undefined}
          onClick={() => moveStepStart(response.id, stepIndex, step.span.start + (secondWord ?? 0))}
        >
          <ArrowRightToLine size={14} aria-hidden />
        </IconButton>
        <IconButton
          size="s"
          label={isSplitting ? t('stepEditor.splitCancel') : t('stepEditor.split', { step: number })}
          aria-pressed={isSplitting}
          disabled={secondWord === undefined}
          onClick={() => onSplitting(!isSplitting)}
        >
          <Scissors size={14} aria-hidden />
        </IconButton>
        <IconButton
          size="s"
          label={t('stepEditor.merge', { step: number })}
          disabled={stepIndex >= steps.length - 1}
          onClick={() => mergeStepWithNext(response.id, stepIndex)}
        >
          <ArrowDownToLine size={14} aria-hidden />
        </IconButton>
      </div>
      {isSplitting ? (
        <WordPicker id={response.id} text={step.text} start={step.span.start} number={number} onDone={() => onSplitting(false)} />
      ) : (
        <p className={styles.text}>{step.text}</p>
      )}
    </li>
  );
}

interface WordPickerProps {
  id: string;
  text: string;
  /** Offset of the step in the response. */
  start: number;
  number: number;
  onDone: () => void;
}

/** The words of a step as buttons; the chosen one starts a new step. */
function WordPicker({ id, text, start, number, onDone }: WordPickerProps) {
  const { t } = useTranslation();
  const splitStepAt = usePlayground((state) => state.splitStepAt);
  const words = wordsOf(text);
  return (
    <div className={styles.words}>
      <p className={styles.hint}>
        {t('stepEditor.splitHint')} {words.length > MOST_WORDS && t('stepEditor.splitFirst', { count: MOST_WORDS })}
      </p>
      {words.slice(0, MOST_WORDS).map((word, place) =>
        place === 0 ? (
          <span key={word.start} className={styles.firstWord}>
            {word.text}
          </span>
        ) : (
          <Button
            key={word.start}
            size="s"
            className={styles.word}
            aria-label={t('stepEditor.splitHere', { step: number, word: word.text.trim(), place: place + 1 })}
            onClick={() => {
              splitStepAt(id, start + word.start);
              onDone();
            }}
          >
            {word.text}
          </Button>
        ),
      )}
    </div>
  );
}
