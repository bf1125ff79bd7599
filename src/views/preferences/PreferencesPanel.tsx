// The Preferences tab: pick the better of two responses, and see which weights explain the picks.

import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import { FitSection } from './FitSection.tsx';
import { Formula } from './LossFormula.tsx';
import { PairPicker } from './PairPicker.tsx';
import { PairTable } from './PairTable.tsx';
import styles from './Preferences.module.css';
import { SortList } from './SortList.tsx';
import { usePreferences } from './use-preferences.ts';

export function PreferencesPanel() {
  const { t } = useTranslation();
  const count = usePlayground((state) => state.scene.responses.length);
  if (count < 2) return <p className={styles.empty}>{t('preferences.fewResponses')}</p>;
  return <Preferences />;
}

function Preferences() {
  const { t } = useTranslation();
  const view = usePreferences();
  const hasPairs = view.pairs.length > 0;
  return (
    <div className={styles.panel}>
      <section className={styles.section} aria-labelledby="preferences-which">
        <h3 id="preferences-which" className={styles.title}>
          {t('preferences.which')}
        </h3>
        <p className={styles.lead}>{t('preferences.lead')}</p>
        <PairPicker view={view} />
        <SortList view={view} />
      </section>
      <FitSection view={view} />
      {hasPairs && <PairTable view={view} />}
      {hasPairs && <Formula view={view} />}
    </div>
  );
}
