// The models that ship, each with what it reads and how well, and the way from one to the other.

import { useTranslation } from 'react-i18next';
import { formatMegabytes } from '../format.ts';
import { type ShippedModel, usePage } from '../page-context.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EngineBadge.module.css';
import { useEngineWords } from './use-engine-words.ts';
import { useModelSwitch } from './use-model-switch.ts';
import { wordEngineError } from './word-engine-error.ts';

export function ShippedModels() {
  const { t } = useTranslation();
  const { shippedModels, pickModel } = usePage();
  const engine = usePlayground((state) => state.engine);
  const [current, change] = useModelSwitch();
  const inUse = engine.status === 'ready' ? (engine.model.origin === 'own' ? null : engine.model.name) : pickModel().name;
  return (
    <section className={styles.models} aria-label={t('engineDetails.models')}>
      <h3>{t('engineDetails.models')}</h3>
      <ul>
        {shippedModels.map((model) => (
          <li key={model.name}>
            <span>
              <strong>{t(readsChinese(model) ? 'engineDetails.readsBoth' : 'engineDetails.readsEnglish')}</strong>{' '}
              <span className={styles.figures}>{t('engineDetails.modelFigures', { f1: model.f1.toFixed(1), size: formatMegabytes(model.bytes) })}</span>
            </span>
            {model.name === inUse ? (
              <span className={styles.chosen}>{t(engine.status === 'ready' ? 'engineDetails.inUse' : 'engineDetails.isNext')}</span>
            ) : (
              <Button size="s" disabled={current.status === 'loading'} onClick={() => change(model)}>
                {t('engineDetails.use')}
                <span className="visually-hidden"> {model.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SwitchNote current={current} />
    </section>
  );
}

function SwitchNote({ current }: { current: ReturnType<typeof useModelSwitch>[0] }) {
  const { t } = useTranslation();
  const words = useEngineWords(current.status === 'loading' && current.engine ? current.engine : { status: 'downloading', loadedBytes: 0, totalBytes: 0, isFromCache: false }, 'none');
  if (current.status === 'idle') return null;
  return <p role="status">{current.status === 'loading' ? words : `${wordEngineError(t, current.error.code)} ${t('ownModel.stillUsed')}`}</p>;
}

function readsChinese({ languages }: ShippedModel): boolean {
  return languages.includes('zh');
}
