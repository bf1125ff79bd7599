// How the policy is trained: number and size of the updates, KL, clip, and whether groups are drawn.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Training.module.css';
import { DEFAULT_TRAINING, TRAINING_BOUNDS, WHOLE_SETTINGS, type NumberSetting } from './training-settings.ts';
import { useTraining } from './use-training-session.ts';

export function SettingsForm() {
  const { t } = useTranslation();
  const settings = useTraining((state) => state.settings);
  const change = useTraining((state) => state.change);
  const { updates, learningRate, klWeight, groupSize, seed, isSampled, isClipped, updatesPerGroup } = settings;
  const mode = isSampled ? t('training.sampled', { groupSize, seed }) : t('training.exact');
  return (
    <details className={styles.settings}>
      <summary>
        <span className={styles.settingsTitle}>{t('training.settings')}</span>
        <span className={styles.summary}>{t('training.summary', { updates, learningRate, klWeight, mode })}</span>
      </summary>
      <div className={styles.fields}>
        <NumberSettingField name="updates" />
        <NumberSettingField name="learningRate" />
        <NumberSettingField name="klWeight" />
        <NumberSettingField name="updatesPerGroup" />
        <label className={styles.check}>
          <input type="checkbox" checked={isClipped} onChange={(event) => change({ isClipped: event.target.checked })} />
          {t('training.clipOn')}
        </label>
        <NumberSettingField name="clip" isDisabled={!isClipped} />
      </div>
      {isClipped && updatesPerGroup === 1 && <p className={styles.hint}>{t('training.clipIdle')}</p>}
      <div className={styles.fields}>
        <Segmented
          label={t('training.mode')}
          value={isSampled ? 'sampled' : 'exact'}
          options={(['exact', 'sampled'] as const).map((value) => ({ value, label: t(`training.modes.${value}`) }))}
          onChange={(value) => change({ isSampled: value === 'sampled' })}
        />
        <NumberSettingField name="groupSize" isDisabled={!isSampled} />
        <NumberSettingField name="seed" isDisabled={!isSampled} />
        <Button size="s" variant="quiet" onClick={() => change(DEFAULT_TRAINING)}>
          {t('training.resetSettings')}
        </Button>
      </div>
      <p className={styles.hint}>{t(isSampled ? 'training.modeHint.sampled' : 'training.modeHint.exact')}</p>
    </details>
  );
}

function NumberSettingField({ name, isDisabled = false }: { name: NumberSetting; isDisabled?: boolean }) {
  const { t } = useTranslation();
  const value = useTraining((state) => state.settings[name]);
  const change = useTraining((state) => state.change);
  const label = t(`training.setting.${name}`);
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={value}
        {...TRAINING_BOUNDS[name]}
        isDisabled={isDisabled}
        onChange={(typed) => change({ [name]: WHOLE_SETTINGS.has(name) ? Math.round(typed) : typed })}
      />
    </div>
  );
}
