// λ: how much of the total comes from the steps, and how much from the final outcome.

import { useTranslation } from 'react-i18next';
import { selectDerived } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import styles from './DesignPanel.module.css';

export function MixSlider() {
  const { t } = useTranslation();
  const lambda = usePlayground((state) => state.scene.design.lambda);
  const setLambda = usePlayground((state) => state.setLambda);
  const unknownCount = usePlayground(
    (state) => selectDerived(state).responses.filter((response) => response.outcome === null).length,
  );
  const percent = Math.round(lambda * 100);
  const shares = { percent, rest: 100 - percent };
  return (
    <section className={styles.section} aria-labelledby="mix-title">
      <h2 id="mix-title" className={styles.title}>
        {t('mix.title')}
      </h2>
      <div className={styles.mix}>
        <span className={styles.end}>{t('mix.outcome')}</span>
        <Range label={t('mix.slider')} value={percent} max={100} step={1} valueText={t('mix.valueText', shares)} onChange={(value) => setLambda(value / 100)} />
        <span className={styles.end}>{t('mix.process')}</span>
        <div className={styles.lambda}>
          <span aria-hidden="true">λ</span>
          <NumberField label={t('mix.slider')} value={lambda} min={0} max={1} step={0.01} onChange={setLambda} />
        </div>
      </div>
      <p className={styles.hint}>
        {percent === 100 ? t('mix.onlyProcess') : percent === 0 ? t('mix.onlyOutcome') : t('mix.both', shares)}
        {percent < 100 && unknownCount > 0 && ` ${t('mix.someUnknown', { count: unknownCount })}`}
      </p>
    </section>
  );
}
