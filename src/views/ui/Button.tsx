// The two buttons of the page: one with words, one with a sign alone (and its words for those who cannot see it).

import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` at most once in a panel; `quiet` has no border until it is pointed at. */
  variant?: 'plain' | 'primary' | 'quiet';
  size?: 'm' | 's';
}

export function Button({ variant = 'plain', size = 'm', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={cx(styles.button, styles[variant], styles[size], className)} {...rest} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'children'> {
  label: string;
  size?: 'm' | 's';
  children: ReactNode;
}

export function IconButton({ label, size = 'm', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(styles.button, styles.quiet, styles.icon, styles[size], className)}
      {...rest}
    />
  );
}
