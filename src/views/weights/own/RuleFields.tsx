// The settings of one kind of component.

import { useTranslation } from 'react-i18next';
import { KEYWORD_WISHES, LENGTH_UNITS, MAX_PATTERN_LENGTH, MAX_REPETITION_SIZE } from '../../../core/components.ts';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import styles from './OwnComponents.module.css';
import type { RuleDraft } from './rule-form.ts';

interface RuleFieldsProps {
  draft: RuleDraft;
  onChange: (change: Partial<RuleDraft>) => void;
}

const PATTERN_WISHES = ['present', 'absent'] as const;
const SIZES = Array.from({ length: MAX_REPETITION_SIZE }, (_, i) => String(i + 1));

export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation();
  switch (draft.kind) {
    case 'pattern':
      return (
        <>
          <TextField
            label={t('components.pattern')}
            hint={t('components.patternHint', { limit: MAX_PATTERN_LENGTH })}
            className={styles.mono}
            value={draft.pattern}
            onChange={(pattern) => onChange({ pattern })}
          />
          <SelectField
            label={t('components.wants')}
            value={draft.wantsPattern}
            options={PATTERN_WISHES.map((value) => ({ value, label: t(`components.wantsPattern.${value}`) }))}
            onChange={(wantsPattern) => onChange({ wantsPattern })}
          />
          <label className={styles.check}>
            <input type="checkbox" checked={draft.ignoresCase} onChange={(event) => onChange({ ignoresCase: event.target.checked })} />
            {t('components.ignoresCase')}
          </label>
        </>
      );
    case 'length':
      return (
        <>
          <SelectField
            label={t('components.unitLabel')}
            hint={t(`components.unitHint.${draft.unit}`)}
            value={draft.unit}
            options={LENGTH_UNITS.map((value) => ({ value, label: t(`components.unit.${value}`) }))}
            onChange={(unit) => onChange({ unit })}
          />
          <div className={styles.pair}>
            <TextField label={t('components.least')} inputMode="numeric" value={draft.least} onChange={(least) => onChange({ least })} />
            <TextField label={t('components.most')} inputMode="numeric" value={draft.most} onChange={(most) => onChange({ most })} />
          </div>
        </>
      );
    case 'repetition':
      return (
        <SelectField
          label={t('components.size')}
          value={draft.size}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={(size) => onChange({ size })}
        />
      );
    case 'step-count':
      return <TextField label={t('components.mostSteps')} inputMode="numeric" value={draft.steps} onChange={(steps) => onChange({ steps })} />;
    case 'keywords':
      return (
        <>
          <TextArea label={t('components.words')} hint={t('components.wordsHint')} value={draft.words} onChange={(words) => onChange({ words })} />
          <SelectField
            label={t('components.wants')}
            value={draft.wantsWords}
            options={KEYWORD_WISHES.map((value) => ({ value, label: t(`components.wantsWords.${value}`) }))}
            onChange={(wantsWords) => onChange({ wantsWords })}
          />
        </>
      );
  }
}
