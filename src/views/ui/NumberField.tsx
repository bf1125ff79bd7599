// A number field that shows the live value and takes a typed one when it is a number in range.

import { useState } from 'react';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  label: string;
  /** `null` leaves the field empty: there is no number yet. */
  value: number | null;
  min: number;
  max: number;
  step: number;
  isDisabled?: boolean;
  onChange: (value: number) => void;
}

export function NumberField({ label, value, min, max, step, isDisabled = false, onChange }: NumberFieldProps) {
  /** What is being typed, while it is no number in range or written otherwise ("0.", ""). */
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="number"
      inputMode="decimal"
      className={styles.number}
      aria-label={label}
      min={min}
      max={max}
      step={step}
      disabled={isDisabled}
      value={draft ?? String(value ?? '')}
      onChange={(event) => {
        const typed = event.target.valueAsNumber;
        const isInRange = typed >= min && typed <= max;
        setDraft(event.target.value);
        if (isInRange) onChange(typed);
      }}
      onBlur={(event) => {
        const typed = event.target.valueAsNumber;
        if (draft !== null && Number.isFinite(typed)) onChange(Math.min(Math.max(typed, min), max));
        setDraft(null);
      }}
    />
  );
}
