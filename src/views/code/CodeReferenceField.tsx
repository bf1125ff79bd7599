// The unit tests that judge the outcome: their language, their text, and how many were understood.

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTests } from '../../core/code/parse-tests.ts';
import { CODE_LANGUAGES } from '../../core/scene.ts';
import { usePlayground } from '../playground-context.ts';
import { TextArea } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Code.module.css';
import { RunRow } from './RunRow.tsx';

export function CodeReferenceField() {
  const { t } = useTranslation();
  const reference = usePlayground((state) => state.scene.reference);
  const setReference = usePlayground((state) => state.setReference);
  const language = reference.kind === 'code' ? reference.language : 'python';
  const tests = reference.kind === 'code' ? reference.tests : '';
  const read = useDeferredValue(tests);
  const count = useMemo(() => parseTests(read, language).tests.length, [read, language]);
  return (
    <div className={styles.field}>
      <Segmented
        label={t('code.language')}
        value={language}
        options={CODE_LANGUAGES.map((value) => ({ value, label: t(`code.languageName.${value}`) }))}
        onChange={(chosen) => setReference({ kind: 'code', language: chosen, tests })}
      />
      <TextArea
        label={t('code.tests')}
        isLabelHidden
        className={styles.tests}
        placeholder={t(`code.placeholder.${language}`)}
        hint={count === 0 ? t('code.none') : t('code.count', { count })}
        value={tests}
        onChange={(text) => setReference({ kind: 'code', language, tests: text })}
      />
      <RunRow language={language} hasTests={count > 0} />
    </div>
  );
}
