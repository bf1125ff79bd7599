// Says that coherence has not run on the copies, and offers the model; or that it is running.

import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HackLab.module.css';
import type { JudgedAttack } from './judge-attacks.ts';

export function CoherenceNote({ attacks }: { attacks: readonly JudgedAttack[] }) {
  const { t } = useTranslation();
  const status = usePlayground((state) => state.engine.status);
  const loadModel = usePlayground((state) => state.loadModel);
  if (attacks.every(({ hasCoherence }) => hasCoherence)) return null;
  const isRunning = status === 'ready';
  return (
    <div className={styles.coherence} role="status">
      <Info size={16} aria-hidden />
      <p>{t(isRunning ? 'hackLab.coherenceRunning' : 'hackLab.noCoherenceWhy')}</p>
      {status === 'idle' && (
        <Button size="s" onClick={() => loadModel('auto')}>
          {t('hackLab.load')}
        </Button>
      )}
    </div>
  );
}
