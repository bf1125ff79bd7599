// Lets the run play: the update looked at moves on by itself, smoothly, or in a few still steps where motion is unwelcome.

import { useEffect } from 'react';
import { usePlaygroundStore } from '../playground-context.ts';
import { trainingSessionOf } from './training-session.ts';
import { useTraining } from './use-training-session.ts';

/** A run of any length plays in this time: long enough to watch the curves part. */
const PLAY_MS = 7_000;
const STILL_STEPS = 10;
const STILL_PAUSE_MS = 900;

export function usePlayback(): void {
  const session = trainingSessionOf(usePlaygroundStore());
  const isPlaying = useTraining((state) => state.isPlaying);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const move = (count: number): void => {
      const { position, settings, seek, setPlaying } = session.getState();
      seek(position + count);
      if (position + count >= settings.updates) setPlaying(false);
    };
    if (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(() => move(Math.ceil(session.getState().settings.updates / STILL_STEPS)), STILL_PAUSE_MS);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let carried = 0;
    let frame = requestAnimationFrame(function next(now) {
      carried += (Math.max(0, now - last) / PLAY_MS) * session.getState().settings.updates;
      last = now;
      const whole = Math.floor(carried);
      carried -= whole;
      if (whole > 0) move(whole);
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, session]);
}
