// How far the model's score of a step can be trusted, and the way to what it reacts to.

import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { binOf, FEW_STEPS, type ReliabilityBin } from '../../core/reliability.ts';
import { nameModel } from '../../protocol/model-name.ts';
import type { ScoredStep } from '../../store/scored-group.ts';
import { useModelSwitch } from '../engine-badge/use-model-switch.ts';
import { formatMegabytes } from '../format.ts';
import { usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';
import { lazyPanel } from '../shell/lazy-panel.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './StepsPanel.module.css';

const OcclusionDialog = lazyPanel(async () => (await import('../occlusion/OcclusionDialog.tsx')).OcclusionDialog);

interface CoherenceNoteProps {
  responseId: string;
  step: ScoredStep;
  stepIndex: number;
}

/** Nothing where the model did not score the step. */
export const CoherenceNote = memo(function CoherenceNote({ responseId, step, stepIndex }: CoherenceNoteProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { coherence: judgement } = step.judgements;
  const bins = useReliability(step.records.coherence?.judgedBy);
  if (judgement.status === 'not-checked' && judgement.reason === 'language') return <OtherModel text={step.text} />;
  if (judgement.status !== 'scored') return null;
  const bin = bins && binOf(bins, judgement.score);
  return (
    <p className={styles.reliability}>
      {bin && reliabilityWords(t, bin)}{' '}
      <Button size="s" variant="quiet" className={styles.reacts} onClick={() => setIsOpen(true)}>
        {t('steps.reacts')}
      </Button>
      {isOpen && <OcclusionDialog responseId={responseId} stepIndex={stepIndex} onClose={() => setIsOpen(false)} />}
    </p>
  );
});

/** For a text that the model in use has not learned to read: the shipped one that has, if there is one. */
function OtherModel({ text }: { text: string }) {
  const { t } = useTranslation();
  const { shippedModels } = usePage();
  const inUse = usePlayground(({ engine }) => (engine.status === 'ready' ? engine.model.name : null));
  const [current, change] = useModelSwitch();
  const other = shippedModels.find(({ name, languages }) => name !== inUse && languages.includes('zh'));
  if (other === undefined || !/\p{Script=Han}/u.test(text)) return null;
  return (
    <p className={styles.reliability}>
      <Button size="s" variant="quiet" disabled={current.status === 'loading'} onClick={() => change(other)}>
        {t('steps.otherModel', { size: formatMegabytes(other.bytes) })}
      </Button>
    </p>
  );
}

/** The table of the model that gave the score: the one in use or a shipped one; `null` where none did, or it has none. */
function useReliability(judgedBy: string | undefined): readonly ReliabilityBin[] | null {
  const { shippedModels } = usePage();
  const inUse = usePlayground(({ engine }) => (engine.status === 'ready' ? engine.model : null));
  if (inUse && nameModel(inUse) === judgedBy) return inUse.reliability ?? null;
  return shippedModels.find((model) => model.judgedBy === judgedBy)?.reliability ?? null;
}

function reliabilityWords(t: TFunction, { from, to, count, fractionRight }: ReliabilityBin): string {
  if (fractionRight === null) return t('steps.reliabilityNone', { from, to });
  if (count < FEW_STEPS) return t('steps.reliabilityFew', { from, to, right: Math.round(fractionRight * count), count });
  return t('steps.reliability', { from, to, percent: Math.round(fractionRight * 100), count });
}
