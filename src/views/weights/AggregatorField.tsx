// How the rewards of the steps become one reward per response.

import { useTranslation } from 'react-i18next';
import { AGGREGATORS } from '../../core/aggregators.ts';
import { usePlayground } from '../playground-context.ts';
import { SelectField } from '../ui/Field.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import styles from './DesignPanel.module.css';

/** Beyond this temperature the soft minimum of rewards in [0, 1] can hardly be told from the mean. */
const SLIDER_MAX_TAU = 1;

export function AggregatorField() {
  const { t } = useTranslation();
  const aggregator = usePlayground((state) => state.scene.design.aggregator);
  const tau = usePlayground((state) => state.scene.design.tau);
  const setAggregator = usePlayground((state) => state.setAggregator);
  const setTau = usePlayground((state) => state.setTau);
  return (
    <section className={styles.section}>
      <SelectField
        label={t('aggregator.label')}
        hint={t(`aggregator.hint.${aggregator}`)}
        value={aggregator}
        options={AGGREGATORS.map((value) => ({ value, label: t(`aggregator.${value}`) }))}
        onChange={setAggregator}
      />
      {aggregator === 'softmin' && (
        <div className={styles.tau}>
          <span title={t('aggregator.tauHint')}>{t('aggregator.tau')}</span>
          <Range label={t('aggregator.tau')} value={Math.min(tau, SLIDER_MAX_TAU)} max={SLIDER_MAX_TAU} step={0.01} valueText={String(tau)} onChange={setTau} />
          <NumberField label={t('aggregator.tau')} value={tau} min={0} max={SLIDER_MAX_TAU} step={0.01} onChange={setTau} />
        </div>
      )}
    </section>
  );
}
