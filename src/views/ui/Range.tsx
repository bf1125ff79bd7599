// A native range whose drag, by pointer or by a held key, is one entry in the history.

import type { CSSProperties } from 'react';
import { useDragEntry } from './use-drag-entry.ts';
import styles from './Range.module.css';

interface RangeProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  step: number;
  /** What a screen reader says instead of the bare number. */
  valueText: string;
  isDisabled?: boolean;
  /** Colour of the filled part. */
  tint?: string;
  onChange: (value: number) => void;
}

export function Range({ label, value, min = 0, max, step, valueText, isDisabled = false, tint, onChange }: RangeProps) {
  const dragEntry = useDragEntry();
  const share = max > min ? (value - min) / (max - min) : 0;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--share': `${share * 100}%`,
    '--tint': tint ?? 'var(--accent)',
  };
  return (
    <input
      type="range"
      className={styles.range}
      style={style}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      {...dragEntry}
    />
  );
}
