// A menu of actions behind a button. Not modal: the page behind stays as it is, scroll bar included.

import { Check } from 'lucide-react';
import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { findFloatRoot } from './float-root.ts';
import { useFloat, type FloatParts } from './use-float.tsx';
import styles from './Float.module.css';

/** Items stand inside an open menu alone, where its parts have arrived. */
const MenuParts = createContext<FloatParts['DropdownMenu'] | null>(null);

function useMenuParts(): FloatParts['DropdownMenu'] {
  const parts = use(MenuParts);
  if (parts === null) throw new Error('This component must stand inside a Menu.');
  return parts;
}

interface MenuProps {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  align?: 'start' | 'end';
  isWide?: boolean;
  onOpen?: () => void;
}

export function Menu({ trigger, label, children, align = 'end', isWide = false, onOpen }: MenuProps) {
  const float = useFloat({ trigger, opens: 'menu', onOpenChange: (isOpen) => isOpen && onOpen?.() });
  if (float.parts === null) return float.trigger;
  const { DropdownMenu } = float.parts;
  return (
    <DropdownMenu.Root modal={false} open={float.isOpen} onOpenChange={float.setOpen}>
      <DropdownMenu.Trigger asChild>{float.trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={findFloatRoot()}>
        <DropdownMenu.Content
          className={cx(styles.menu, isWide && styles.wide)}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          // A long menu scrolls, and what scrolls must be within reach of the keyboard.
          tabIndex={0}
        >
          <MenuParts value={DropdownMenu}>{children}</MenuParts>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  children: ReactNode;
  /** A second line in small type. */
  detail?: ReactNode;
  isDisabled?: boolean;
  onSelect: () => void;
}

export function MenuItem({ icon, children, detail, isDisabled = false, onSelect }: MenuItemProps) {
  const DropdownMenu = useMenuParts();
  return (
    <DropdownMenu.Item className={styles.item} disabled={isDisabled} onSelect={onSelect}>
      {icon && <span className={styles.itemIcon}>{icon}</span>}
      <span className={styles.itemText}>
        {children}
        {detail && <span className={styles.itemDetail}>{detail}</span>}
      </span>
    </DropdownMenu.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  value: Value;
  options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  onChange: (value: Value) => void;
}

/** One of several: the chosen one carries a tick. */
export function MenuChoice<Value extends string>({ value, options, onChange }: MenuChoiceProps<Value>) {
  const DropdownMenu = useMenuParts();
  return (
    <DropdownMenu.RadioGroup
      value={value}
      onValueChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={styles.item} lang={option.lang}>
          <span className={styles.itemIcon}>
            <DropdownMenu.ItemIndicator>
              <Check size={14} aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className={styles.itemText}>{option.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

/** Said in passing: nothing to choose. */
export function MenuNote({ children }: { children: ReactNode }) {
  const DropdownMenu = useMenuParts();
  return (
    <DropdownMenu.Label className={styles.note}>
      {children}
    </DropdownMenu.Label>
  );
}

export function MenuDivider() {
  const DropdownMenu = useMenuParts();
  return <DropdownMenu.Separator className={styles.divider} />;
}
