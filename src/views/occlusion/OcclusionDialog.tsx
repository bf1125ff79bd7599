// What one step's coherence score reacts to, on request: runs, progress and cancel, and the answer.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { OcclusionRequest } from '../../core/occlusion/pieces.ts';
import { nameModel } from '../../protocol/model-name.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { wordEngineError } from '../engine-badge/word-engine-error.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Occlusion.module.css';
import { OcclusionResult } from './OcclusionResult.tsx';
import { useOcclusion } from './use-occlusion.ts';

const Texts = v.array(v.string());

interface OcclusionDialogProps {
  responseId: string;
  stepIndex: number;
  onClose: () => void;
}

export function OcclusionDialog({ responseId, stepIndex, onClose }: OcclusionDialogProps) {
  const { t } = useTranslation();
  const item = usePlayground((state) => selectScoredGroup(state).responses.find(({ response }) => response.id === responseId));
  const prompt = usePlayground((state) => state.scene.prompt);
  const modelName = usePlayground(({ engine }) => (engine.status === 'ready' ? nameModel(engine.model) : null));
  const steps = item?.steps;
  // The same texts are the same request, whatever scores have landed beside them.
  const texts = JSON.stringify((steps ?? []).slice(0, stepIndex + 1).map(({ text }) => text));
  const request = useMemo((): OcclusionRequest => ({ prompt, steps: v.parse(Texts, JSON.parse(texts)), step: stepIndex }), [prompt, texts, stepIndex]);
  const { run, start, cancel } = useOcclusion(request, modelName);
  return (
    <Dialog title={t('occlusion.title', { step: stepIndex + 1, letter: item?.letter ?? '' })} closeLabel={t('occlusion.close')} onClose={onClose}>
      <p className={styles.body}>{t('occlusion.body')}</p>
      {modelName === null && <p role="status">{t('occlusion.needsModel')}</p>}
      <div className={styles.controls}>
        {run.status === 'running' ? (
          <Button onClick={cancel}>{t('occlusion.cancel')}</Button>
        ) : (
          <Button variant="primary" disabled={modelName === null} onClick={start}>
            {t(run.status === 'idle' ? 'occlusion.start' : 'occlusion.again')}
          </Button>
        )}
        <span role="status" className="figures">
          {run.status === 'running' && (run.total === 0 ? t('occlusion.starting') : t('occlusion.running', { done: run.done, total: run.total }))}
          {run.status === 'cancelled' && t('occlusion.cancelled')}
        </span>
      </div>
      {run.status === 'running' && (
        <progress className={styles.progress} aria-label={t('occlusion.start')} max={1} value={run.total === 0 ? 0 : run.done / run.total} />
      )}
      {run.status === 'failed' && <p role="alert">{t('occlusion.failed', { reason: wordEngineError(t, run.error.code) })}</p>}
      {run.status === 'done' && run.isStale && <p role="status">{t('occlusion.changed')}</p>}
      {run.status === 'done' && <OcclusionResult request={run.request} report={run.report} />}
    </Dialog>
  );
}
