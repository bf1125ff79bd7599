// What the experiment can be set to, and the button that runs or stops it.

import { FlaskConical, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import { countPoints, DEPTH_BOUNDS, deepestBounds } from './depth-experiment.ts';
import styles from './Tree.module.css';
import { useDepth } from './use-depth.ts';

export function DepthControls() {
  const { t } = useTranslation();
  const settings = useDepth((state) => state.settings);
  const change = useDepth((state) => state.change);
  const { branching, deepest, seedCount, accuracyPercent } = settings;
  return (
    <>
      <div className={styles.controls}>
        <Control label={t('training.depth.branching')} value={branching} bounds={DEPTH_BOUNDS.branching} onChange={(value) => change({ branching: value })} />
        <Control label={t('training.depth.deepest')} value={deepest} bounds={deepestBounds(branching)} onChange={(value) => change({ deepest: value })} />
        <Control label={t('training.depth.seeds')} value={seedCount} bounds={DEPTH_BOUNDS.seedCount} onChange={(value) => change({ seedCount: value })} />
        <div className={styles.accuracy}>
          <span aria-hidden="true">{t('training.depth.accuracy')}</span>
          <Range
            label={t('training.depth.accuracy')}
            value={accuracyPercent}
            {...DEPTH_BOUNDS.accuracyPercent}
            valueText={t('training.depth.accuracyText', { percent: accuracyPercent })}
            onChange={(value) => change({ accuracyPercent: value })}
          />
          <span className="figures" aria-hidden="true">
            {t('training.depth.accuracyText', { percent: accuracyPercent })}
          </span>
        </div>
      </div>
      <RunRow />
    </>
  );
}

interface ControlProps {
  label: string;
  value: number;
  bounds: { readonly min: number; readonly max: number; readonly step: number };
  onChange: (value: number) => void;
}

function Control({ label, value, bounds, onChange }: ControlProps) {
  return (
    <div className={styles.control}>
      <span aria-hidden="true">{label}</span>
      <NumberField label={label} value={value} {...bounds} onChange={(typed) => onChange(Math.round(typed))} />
    </div>
  );
}

function RunRow() {
  const { t } = useTranslation();
  const progress = useDepth((state) => state.progress);
  const done = useDepth((state) => state.points.length);
  const total = useDepth((state) => countPoints(state.measuredWith ?? state.settings));
  const { branching, deepest } = useDepth((state) => state.settings);
  const run = useDepth((state) => state.run);
  const stop = useDepth((state) => state.stop);
  const isRunning = progress.status === 'running';
  return (
    <div className={styles.run}>
      {isRunning ? (
        <Button onClick={stop}>
          <Square size={13} aria-hidden />
          {t('training.depth.stop')}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => void run()}>
          <FlaskConical size={15} aria-hidden />
          {t('training.depth.run')}
        </Button>
      )}
      {isRunning && <progress className={styles.progress} max={total} value={done} aria-label={t('training.depth.progressLabel')} />}
      <span className={styles.status} role={progress.status === 'failed' ? 'alert' : 'status'}>
        {isRunning && t('training.depth.progress', { done, total })}
        {progress.status === 'stopped' && t('training.depth.stopped', { done, total })}
        {progress.status === 'failed' && t('training.depth.failed', { detail: progress.detail })}
        {progress.status === 'idle' && t('training.depth.leaves', { leaves: branching ** deepest, depth: deepest })}
      </span>
    </div>
  );
}
