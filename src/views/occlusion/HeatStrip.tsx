// The words with what their absence does: colour and line tell the direction, thickness the size, and a focused word says both
// in figures. One stop of the tab key; arrows move from word to word.

import { type KeyboardEvent, useRef, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OcclusionRequest } from '../../core/occlusion/pieces.ts';
import { formatChange } from '../format.ts';
import styles from './Occlusion.module.css';
import { type Effect, greatestEffects, strengthOf, stripLines } from './occlusion-effects.ts';

interface HeatStripProps {
  request: OcclusionRequest;
  effects: readonly Effect[];
  firstStep: number;
}

export function HeatStrip({ request, effects, firstStep }: HeatStripProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const [top] = greatestEffects(effects, 1);
  const [current, setCurrent] = useState<Effect | null>(top ?? effects[0] ?? null);
  const greatest = Math.abs(top?.change ?? 1);

  function move(event: KeyboardEvent) {
    const at = current === null ? -1 : effects.indexOf(current);
    const next = nextPlace(event.key, at, effects.length);
    if (next === null) return;
    event.preventDefault();
    strip.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <>
      <div ref={strip} className={styles.strip} role="group" aria-label={t('occlusion.strip')} onKeyDown={move}>
        {stripLines(request, effects, firstStep).map(({ step, stretches }) => (
          <p key={step ?? 'question'} className={styles.line} data-own={step === request.step}>
            <span className={styles.place}>
              {step === null ? t('occlusion.question') : t(step === request.step ? 'occlusion.thisStep' : 'occlusion.step', { step: step + 1 })}
            </span>
            {stretches.map(({ text, effect }, i) =>
              effect === null ? (
                text
              ) : (
                <button
                  key={i}
                  type="button"
                  className={styles.word}
                  tabIndex={effect === current ? 0 : -1}
                  aria-label={effectWords(t, effect)}
                  data-strength={strengthOf(effect.change, greatest)}
                  data-direction={(effect.change ?? 0) < 0 ? 'falls' : 'rises'}
                  onFocus={() => setCurrent(effect)}
                  onPointerEnter={() => setCurrent(effect)}
                >
                  {text}
                </button>
              ),
            )}
          </p>
        ))}
      </div>
      <p className={styles.reading} aria-hidden="true">
        {current && effectWords(t, current)}
      </p>
    </>
  );
}

function effectWords(t: TFunction, { text, change }: Effect): string {
  return change === null ? t('occlusion.pieceNone', { text }) : t('occlusion.piece', { text, change: formatChange(change) });
}

function nextPlace(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
