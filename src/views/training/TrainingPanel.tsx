// The Training tab: the group trained three ways, and the same for a task that branches.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { DepthSection } from './DepthSection.tsx';
import { GroupLegend } from './GroupLegend.tsx';
import { GroupTraining } from './GroupTraining.tsx';
import { GroupTree } from './GroupTree.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import styles from './Training.module.css';
import { Transport } from './Transport.tsx';

const PARTS = ['responses', 'branches'] as const;

export function TrainingPanel() {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('responses');
  const isTooFew = usePlayground((state) => state.scene.responses.length < 2);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Segmented
          label={t('training.part')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`training.parts.${value}`) }))}
          onChange={setPart}
        />
        <GroupLegend />
      </div>
      {isTooFew ? (
        <p className={styles.empty}>{t('training.tooFew')}</p>
      ) : (
        <>
          <Transport />
          <SettingsForm />
          {part === 'responses' ? <GroupTraining /> : <GroupTree />}
        </>
      )}
      {part === 'branches' && <DepthSection />}
    </div>
  );
}
