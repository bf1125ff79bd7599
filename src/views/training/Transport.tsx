// Moves through the run: play, one update back or on, the scrubber, and back to the start.

import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { Range } from '../ui/Range.tsx';
import styles from './Training.module.css';
import { usePlayback } from './use-playback.ts';
import { useTraining } from './use-training-session.ts';

export function Transport() {
  const { t } = useTranslation();
  const position = useTraining((state) => state.position);
  const updates = useTraining((state) => state.settings.updates);
  const isPlaying = useTraining((state) => state.isPlaying);
  const seek = useTraining((state) => state.seek);
  const setPlaying = useTraining((state) => state.setPlaying);
  const restart = useTraining((state) => state.restart);
  usePlayback();
  const words = t('training.at', { update: position, updates });
  return (
    <div className={styles.transport} role="group" aria-label={t('training.playhead')}>
      <IconButton label={t(isPlaying ? 'training.pause' : 'training.play')} className={styles.play} onClick={() => setPlaying(!isPlaying)}>
        {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </IconButton>
      <IconButton label={t('training.stepBack')} disabled={position === 0} onClick={() => seek(position - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('training.stepOn')} disabled={position === updates} onClick={() => seek(position + 1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <Range label={t('training.scrub')} value={position} max={updates} step={1} valueText={words} onChange={seek} />
      <span className={styles.at}>{words}</span>
      <IconButton label={t('training.restart')} onClick={restart}>
        <RotateCcw size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
