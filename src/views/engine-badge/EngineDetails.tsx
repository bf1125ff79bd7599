// What the badge unfolds to: which model runs where, why not elsewhere, and what can be done.

import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EngineNotice, EngineState } from '../../protocol/engine-state.ts';
import { selectProvenance } from '../../store/selectors.ts';
import { formatMegabytes } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EngineBadge.module.css';
import { ShippedModels } from './ShippedModels.tsx';
import { BACKEND_NAMES, backendWords } from './use-engine-words.ts';
import { wordEngineError } from './word-engine-error.ts';

/** `onOwnModel` opens the dialog in which a person's own model is chosen. */
export function EngineDetails({ onOwnModel }: { onOwnModel: () => void }) {
  const { t } = useTranslation();
  const engine = usePlayground((state) => state.engine);
  const coherence = usePlayground((state) => selectProvenance(state).byJudge.coherence.kind);
  return (
    <>
      <h2 className={styles.title}>{t('engine.label')}</h2>
      <p className={styles.about}>{t(engine.status !== 'ready' ? 'engineDetails.aboutIdle' : engine.model.origin === 'own' ? 'engineDetails.aboutOwn' : 'engineDetails.about')}</p>
      {engine.status === 'idle' && coherence === 'precomputed' && <p className={styles.about}>{t('engineDetails.aboutPrecomputed')}</p>}
      {engine.status === 'ready' && <ReadyFacts engine={engine} />}
      {engine.status === 'failed' && <FailedFacts engine={engine} />}
      {(engine.status === 'ready' || engine.status === 'failed') && <Notices notices={engine.notices} />}
      <ShippedModels />
      <p>
        <Button size="s" onClick={onOwnModel}>
          {t('engineDetails.ownModel')}
        </Button>
      </p>
    </>
  );
}

function ReadyFacts({ engine }: { engine: Extract<EngineState, { status: 'ready' }> }) {
  const { t } = useTranslation();
  const { backend, model } = engine;
  const isSoftware = backend.kind === 'webgpu' && backend.isFallbackAdapter;
  return (
    <dl className={styles.facts}>
      <Fact name={t('engineDetails.runsOn')}>
        {backendWords(t, backend)}
        {isSoftware && <span className={styles.note}>{t('engineDetails.softwareAdapter')}</span>}
      </Fact>
      <Fact name={t('engineDetails.model')}>{model.name}</Fact>
      <Fact name={t('engineDetails.version')}>{model.version}</Fact>
      <Fact name={t('engineDetails.size')}>{formatMegabytes(model.bytes)}</Fact>
      <Fact name={t('engineDetails.checksum')}>
        <code className={styles.hash}>{model.sha256}</code>
      </Fact>
      <OtherBackend engine={engine} />
    </dl>
  );
}

/** The backend that was not chosen, for whoever wants to compare; not offered where the browser does not have it. */
function OtherBackend({ engine }: { engine: Extract<EngineState, { status: 'ready' }> }) {
  const { t } = useTranslation();
  const loadModel = usePlayground((state) => state.loadModel);
  const isOnWebGpu = engine.backend.kind === 'webgpu';
  if (!isOnWebGpu && engine.notices.some(({ code }) => code === 'no-webgpu')) return null;
  return (
    <Fact name={t('engineDetails.otherBackend')}>
      <Button size="s" onClick={() => loadModel(isOnWebGpu ? 'wasm' : 'webgpu')}>
        {t(isOnWebGpu ? 'engineDetails.useWasm' : 'engineDetails.useWebgpu')}
      </Button>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function FailedFacts({ engine }: { engine: Extract<EngineState, { status: 'failed' }> }) {
  const { t } = useTranslation();
  const loadModel = usePlayground((state) => state.loadModel);
  const { code, detail } = engine.error;
  return (
    <div className={styles.failure}>
      <p>{wordEngineError(t, code)}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <p className={styles.ways}>
        <Button size="s" variant="primary" onClick={() => loadModel('auto')}>
          {t('engine.retry')}
        </Button>
        <Button size="s" onClick={() => loadModel('wasm')}>
          {t('engineDetails.useWasm')}
        </Button>
      </p>
    </div>
  );
}

function Notices({ notices }: { notices: readonly EngineNotice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      <h3>{t('engineDetails.notices')}</h3>
      <ul>
        {notices.map((notice, place) => (
          <li key={place}>{noticeWords(t, notice)}</li>
        ))}
      </ul>
    </div>
  );
}

function noticeWords(t: TFunction, notice: EngineNotice): string {
  switch (notice.code) {
    case 'no-webgpu':
    case 'not-isolated':
      return t(`engineDetails.notice.${notice.code}`);
    case 'fallback-adapter':
      return t('engineDetails.notice.fallback-adapter', { adapter: notice.adapter });
    case 'not-cached':
      return t('engineDetails.notice.not-cached', { detail: notice.detail });
    case 'backend-dropped':
      return t('engineDetails.notice.backend-dropped', {
        backend: BACKEND_NAMES[notice.backend],
        reason: wordEngineError(t, notice.error.code),
      });
  }
}
