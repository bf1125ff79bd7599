// Form fields with their labels: select, one-line text, and a textarea that grows with what it holds.

import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';

interface FieldFrameProps {
  label: string;
  /** The label is read out but takes no room. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  className?: string | undefined;
}

interface SelectFieldProps<Value extends string> extends FieldFrameProps {
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({ label, isLabelHidden, hint, className, value, options, onChange }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Hint id={id} hint={hint} />
    </div>
  );
}

type InputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void };

export function TextField({ label, isLabelHidden, hint, className, onChange, ...rest }: FieldFrameProps & InputProps) {
  const id = useId();
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      <Hint id={id} hint={hint} />
    </div>
  );
}

type AreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void };

/** Beyond this many characters the field scrolls at full height, and measuring the text would only cost time. */
const LONGEST_MEASURED = 20_000;

export function TextArea({ label, isLabelHidden, hint, className, value, placeholder = '', onChange, ...rest }: FieldFrameProps & AreaProps) {
  const id = useId();
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.grow} data-text={(value || placeholder).slice(0, LONGEST_MEASURED)}>
        <textarea
          id={id}
          rows={1}
          spellCheck={false}
          className={styles.area}
          value={value}
          placeholder={placeholder}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
      </div>
      <Hint id={id} hint={hint} />
    </div>
  );
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  );
}
