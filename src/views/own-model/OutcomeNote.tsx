// How the last thing that was tried ended: what happened, what is allowed, what to do.

import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import styles from './OwnModel.module.css';
import type { Outcome } from './own-model-session.ts';

export function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'ready': {
      const { keeping, model } = outcome;
      return (
        <p role="status" className={styles.good}>
          {t('ownModel.ready', { name: model.name, version: model.version })}{' '}
          {keeping === 'kept' && t('ownModel.keptNow')}
          {typeof keeping === 'object' && t('ownModel.notKept', { detail: keeping.refused })}
        </p>
      );
    }
    case 'shipped':
      return <p role="status" className={styles.good}>{t('ownModel.shippedReady')}</p>;
    case 'forgotten':
      return <p role="status" className={styles.good}>{t('ownModel.forgotten')}</p>;
    case 'failed':
      return <Failure error={outcome.error} />;
    case 'not-written': {
      const { fault } = outcome;
      const words = fault.code === 'layoutUnknown' ? t('ownModel.layoutUnknown', { inputs: fault.inputs, outputs: fault.outputs }) : t(`ownModel.${fault.code}`);
      return <p role="alert" className={styles.bad}>{words}</p>;
    }
    case 'written':
      return (
        <div role="status" className={styles.good}>
          <p>{t('ownModel.wrote')}</p>
          <pre className={styles.lines} tabIndex={0}>{outcome.lines}</pre>
        </div>
      );
  }
}

function Failure({ error }: { error: Extract<Outcome, { kind: 'failed' }>['error'] }) {
  const { t } = useTranslation();
  const isModelInUse = usePlayground(({ engine }) => engine.status === 'ready');
  return (
    <div role="alert" className={styles.bad}>
      <p>{t(`ownModel.error.${error.code}`)}</p>
      {error.detail && error.code !== 'cancelled' && <p className={styles.detail}>{error.detail}</p>}
      {isModelInUse && <p>{t('ownModel.stillUsed')}</p>}
    </div>
  );
}
