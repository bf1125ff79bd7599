// A small panel that opens beside its button: focus goes in, Escape brings it back.

import type { ReactElement, ReactNode } from 'react';
import { findFloatRoot } from './float-root.ts';
import { useFloat } from './use-float.tsx';
import styles from './Float.module.css';

interface PopoverProps {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  onOpenChange?: (isOpen: boolean) => void;
}

export function Popover({ trigger, label, children, align = 'end', onOpenChange }: PopoverProps) {
  const float = useFloat({ trigger, opens: 'dialog', onOpenChange });
  if (float.parts === null) return float.trigger;
  const { Popover: Primitive } = float.parts;
  return (
    <Primitive.Root open={float.isOpen} onOpenChange={float.setOpen}>
      <Primitive.Trigger asChild>{float.trigger}</Primitive.Trigger>
      <Primitive.Portal container={findFloatRoot()}>
        <Primitive.Content className={styles.popover} align={align} sideOffset={6} collisionPadding={8} aria-label={label}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
