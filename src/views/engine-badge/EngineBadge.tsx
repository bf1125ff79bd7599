// The badge that always tells what scores the text: the model's state, its progress in bytes, and the way out of a failure.
// Its box never changes size, so that nothing moves while the model loads.

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectProvenance } from '../../store/selectors.ts';
import { formatMegabytes } from '../format.ts';
import { usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';
import { lazyPanel } from '../shell/lazy-panel.tsx';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './EngineBadge.module.css';
import { useEngineWords } from './use-engine-words.ts';

const EngineDetails = lazyPanel(async () => (await import('./EngineDetails.tsx')).EngineDetails);
const OwnModelDialog = lazyPanel(async () => (await import('../own-model/OwnModelDialog.tsx')).OwnModelDialog);

export function EngineBadge() {
  const { t } = useTranslation();
  const engine = usePlayground((state) => state.engine);
  const coherence = usePlayground((state) => selectProvenance(state).byJudge.coherence.kind);
  const loadModel = usePlayground((state) => state.loadModel);
  const { keptModelBytes, pickModel } = usePage();
  const words = useEngineWords(engine, coherence);
  const [isChoosing, setIsChoosing] = useState(false);
  const isLoading = engine.status === 'downloading' || engine.status === 'preparing';

  return (
    <section className={styles.badge} aria-label={t('engine.label')} data-status={engine.status}>
      <Popover
        label={t('engine.details')}
        trigger={
          <button type="button" className={styles.state} title={`${words} · ${t('engine.details')}`}>
            <span className={styles.dot} data-status={engine.status} aria-hidden="true" />
            <span className={styles.words}>{words}</span>
            <ChevronDown size={14} aria-hidden className={styles.chevron} />
          </button>
        }
      >
        <EngineDetails onOwnModel={() => setIsChoosing(true)} />
      </Popover>
      {isChoosing && <OwnModelDialog onClose={() => setIsChoosing(false)} />}
      {engine.status === 'idle' && (
        <Button size="s" variant="primary" onClick={() => loadModel('auto')}>
          {t('engine.loadSize', { size: formatMegabytes(keptModelBytes ?? pickModel().bytes) })}
        </Button>
      )}
      {engine.status === 'failed' && (
        <Button size="s" onClick={() => loadModel('auto')}>
          {t('engine.retry')}
        </Button>
      )}
      {isLoading && <LoadProgress />}
      <span role="status" className="visually-hidden">
        {engine.status === 'ready' || engine.status === 'failed' ? words : ''}
      </span>
    </section>
  );
}

/** Bytes while they arrive; afterwards a full bar that breathes, because the phases that follow have no measure. */
function LoadProgress() {
  const { t } = useTranslation();
  const engine = usePlayground((state) => state.engine);
  const isMeasured = engine.status === 'downloading' && engine.totalBytes > 0;
  const share = isMeasured ? Math.min(engine.loadedBytes / engine.totalBytes, 1) : undefined;
  return (
    <progress className={styles.progress} aria-label={t('engine.downloadingLabel')} max={1} {...(share === undefined ? {} : { value: share })} />
  );
}
