// How responses are cut into steps, unless a response's steps were set by hand.

import { useTranslation } from 'react-i18next';
import { PLAIN_RULES, type SplitRule } from '../../core/split.ts';
import { usePlayground } from '../playground-context.ts';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './TaskPanel.module.css';

const KINDS = ['auto', ...PLAIN_RULES, 'custom'] as const satisfies readonly SplitRule['kind'][];

export function SplitRuleField() {
  const { t } = useTranslation();
  const rule = usePlayground((state) => state.scene.splitRule);
  const setSplitRule = usePlayground((state) => state.setSplitRule);
  return (
    <div className={styles.split}>
      <SelectField
        label={t('split.label')}
        className={styles.splitKind}
        value={rule.kind}
        options={KINDS.map((value) => ({ value, label: t(`split.${value}`) }))}
        onChange={(kind) => setSplitRule(kind === 'custom' ? { kind, delimiter: '' } : { kind })}
      />
      {rule.kind === 'custom' && (
        <TextField
          label={t('split.separator')}
          placeholder={t('split.customPlaceholder')}
          hint={rule.delimiter === '' ? t('split.customEmpty') : t('split.customHint')}
          value={rule.delimiter}
          onChange={(delimiter) => setSplitRule({ kind: 'custom', delimiter })}
        />
      )}
    </div>
  );
}
