// The fit: whose pairs, the numbers of the present and of the fitted weights, the button that takes them, and the surface.

import { useTranslation } from 'react-i18next';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { FitNotes } from './FitNotes.tsx';
import { FitNumbers } from './FitNumbers.tsx';
import { MODEL_BOUNDS, usePreferenceSession, type PairSource } from './preference-session.ts';
import styles from './Preferences.module.css';
import { Surface } from './Surface.tsx';
import type { PreferenceView } from './use-preferences.ts';

const SOURCES = ['picks', 'outcome'] as const satisfies readonly PairSource[];

export function FitSection({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const setSource = usePreferenceSession((state) => state.setSource);
  const { source, pairs, current, learned } = view;
  return (
    <section className={styles.section} aria-labelledby="preferences-fit">
      <h3 id="preferences-fit" className={styles.title}>
        {t('preferences.fitted')}
      </h3>
      <div className={styles.source}>
        <span aria-hidden="true">{t('preferences.source')}</span>
        <Segmented
          label={t('preferences.source')}
          value={source}
          options={SOURCES.map((value) => ({ value, label: t(`preferences.sources.${value}`) }))}
          onChange={setSource}
        />
      </div>
      <p className={styles.quiet}>{t(`preferences.sourceHint.${source}`)}</p>
      {pairs.length === 0 ? (
        <div className={styles.teach}>
          <h4>{t(source === 'picks' ? 'preferences.noPicks' : 'preferences.noOutcome')}</h4>
          <p>{t(source === 'picks' ? 'preferences.noPicksBody' : 'preferences.noOutcomeBody')}</p>
        </div>
      ) : current.loss === null || learned === null ? (
        <p className={styles.quiet}>{t(current.loss !== null && view.isStale ? 'preferences.computing' : 'preferences.noLoss')}</p>
      ) : (
        <div className={styles.fit} aria-busy={view.isStale}>
          <div className={styles.fitSide}>
            <FitNumbers view={view} learned={learned} />
            <FitNotes view={view} learned={learned} />
            <ModelFields />
          </div>
          <Surface view={view} learned={learned} />
        </div>
      )}
    </section>
  );
}

function ModelFields() {
  const { t } = useTranslation();
  const model = usePreferenceSession((state) => state.model);
  const changeModel = usePreferenceSession((state) => state.changeModel);
  return (
    <div className={styles.fields} role="group" aria-label={t('preferences.settings')}>
      {(['beta', 'margin', 'centering'] as const).map((name) => {
        const label = t(`preferences.setting.${name}`);
        const onChange = (value: number) => changeModel({ [name]: value });
        return (
          <div key={name} className={styles.field}>
            <span aria-hidden="true">{label}</span>
            <Range label={label} value={model[name]} {...MODEL_BOUNDS[name]} valueText={String(model[name])} onChange={onChange} />
            <NumberField label={label} value={model[name]} {...MODEL_BOUNDS[name]} onChange={onChange} />
            <p className={styles.fieldHint}>{t(`preferences.settingHint.${name}`)}</p>
          </div>
        );
      })}
    </div>
  );
}
