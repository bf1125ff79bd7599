// A sentence that must not be overlooked: sign, colour and words.

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './MapPanel.module.css';

export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
