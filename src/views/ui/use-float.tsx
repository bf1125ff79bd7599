// Menus and popovers whose code is fetched when a pointer or the focus comes near, so that the first view stays small.
// Until the first opening the trigger is a plain button that says what it will open.

import { cloneElement, useState, type ComponentProps, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Parts from './float-parts.ts';
import styles from './Float.module.css';

export type FloatParts = typeof Parts;

let arrived: FloatParts | null = null;

/** Rejects where the code cannot be fetched; the next call asks again. */
async function fetchParts(): Promise<FloatParts> {
  arrived ??= await import('./float-parts.ts');
  return arrived;
}

const fetchAhead = (): void => void fetchParts().catch(() => undefined);

interface Float {
  /** `null` until the first opening: then `trigger` stands alone. */
  readonly parts: FloatParts | null;
  readonly trigger: ReactNode;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export function useFloat(options: { trigger: ReactElement; opens: 'menu' | 'dialog'; onOpenChange?: ((isOpen: boolean) => void) | undefined }): Float {
  const { trigger, opens, onOpenChange } = options;
  const { t } = useTranslation();
  const [parts, setParts] = useState(arrived);
  const [isOpen, setIsOpen] = useState(false);
  const [isMissing, setIsMissing] = useState(false);

  function setOpen(next: boolean) {
    setIsOpen(next);
    onOpenChange?.(next);
  }
  function openFirst() {
    fetchParts().then(
      (fetched) => {
        setParts(fetched);
        setOpen(true);
      },
      () => setIsMissing(true),
    );
  }
  if (parts !== null) return { parts, trigger, isOpen, setOpen };

  const waiting = cloneElement(trigger as ReactElement<ComponentProps<'button'>>, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onClick: openFirst,
    onKeyDown: (event: KeyboardEvent) => opens === 'menu' && event.key === 'ArrowDown' && openFirst(),
  });
  const missing = isMissing && (
    <span role="alert" className={styles.missing}>
      {t('tabs.missing')}
    </span>
  );
  return { parts, trigger: <>{waiting}{missing}</>, isOpen, setOpen };
}
