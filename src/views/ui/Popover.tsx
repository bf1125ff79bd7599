// A small panel that opens beside its button: focus goes in, Escape brings it back.

import { Popover as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { findFloatRoot } from './float-root.ts';
import styles from './Float.module.css';

interface PopoverProps {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

export function Popover({ trigger, label, children, align = 'end', isOpen, onOpenChange }: PopoverProps) {
  const control = {
    ...(isOpen === undefined ? {} : { open: isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <Primitive.Root {...control}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={findFloatRoot()}>
        <Primitive.Content className={styles.popover} align={align} sideOffset={6} collisionPadding={8} aria-label={label}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
