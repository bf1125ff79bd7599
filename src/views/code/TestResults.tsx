// What became of each unit test of one response: sign, word, the test, and expected against got.

import { Bug, Check, Clock, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TestRecord, TestStatus } from '../../core/outcome.ts';
import type { RunningTests as RunningTestsOfOne } from '../../store/playground-state.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { outcomeKey } from '../../store/scoring/outcome-key.ts';
import { usePlayground } from '../playground-context.ts';
import styles from './Code.module.css';
import { useTestMessage } from './use-test-message.ts';

const SIGNS = { passed: Check, failed: X, error: Bug, timeout: Clock } as const satisfies Record<TestStatus, unknown>;

export function TestResults({ item }: { item: ScoredResponse }) {
  const { t } = useTranslation();
  const { outcome, outcomeProvenance, letter } = item;
  const mayRun = usePlayground((state) => state.codeConsent !== 'none');
  const hasFailed = usePlayground((state) => state.codeRunner.status === 'failed');
  const running = usePlayground(({ runningTests, scene }) => (runningTests?.outcomeKey === outcomeKey(item.response, scene.reference) ? runningTests : null));
  if (outcome === null) {
    if (running) return <RunningTests letter={letter} running={running} />;
    const words = hasFailed ? t('outcome.reason.runtime-unavailable') : t(mayRun ? 'tests.waiting' : 'tests.pending');
    return <p className={styles.note}>{words}</p>;
  }
  if (outcome.status === 'unknown') return <p className={styles.note}>{t(`outcome.reason.${outcome.reason}`)}</p>;
  const tests = outcome.tests ?? [];
  // Without evidence, as in a link, the share stands in the chip above.
  if (tests.length === 0) return outcomeProvenance === 'shared' ? <p className={styles.note}>{t('tests.from.shared')}</p> : null;
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return (
    <details className={styles.results} open={passed < tests.length}>
      <summary>{t('tests.summary', { passed, count: tests.length })}</summary>
      <TestList letter={letter} tests={tests} />
      {outcomeProvenance !== null && outcomeProvenance !== 'live' && <p className={styles.note}>{t(`tests.from.${outcomeProvenance}`)}</p>}
    </details>
  );
}

/** The tests that are done stand there while the next ones run. */
function RunningTests({ letter, running: { done, count } }: { letter: string; running: RunningTestsOfOne }) {
  const { t } = useTranslation();
  return (
    <div className={styles.results}>
      <span role="status">{t('tests.progress', { done: done.length, count })}</span>
      <TestList letter={letter} tests={done} />
    </div>
  );
}

/** It scrolls where there are many, and so takes the focus. */
function TestList({ letter, tests }: { letter: string; tests: readonly TestRecord[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} tabIndex={0} aria-label={t('tests.title', { letter })}>
      {tests.map((test, i) => (
        <TestRow key={i} test={test} />
      ))}
    </ul>
  );
}

function TestRow({ test }: { test: TestRecord }) {
  const { t } = useTranslation();
  const message = useTestMessage(test.message);
  const Sign = SIGNS[test.status];
  return (
    <li className={styles.test} data-status={test.status}>
      <span className={styles.status}>
        <Sign size={13} aria-hidden />
        {t(`tests.status.${test.status}`)}
      </span>
      <code className={styles.source}>{test.test}</code>
      {test.status === 'failed' && test.expected !== null && test.got !== null && (
        <dl className={styles.values}>
          <dt>{t('tests.expected')}</dt>
          <dd>
            <code>{test.expected || t('tests.nothing')}</code>
          </dd>
          <dt>{t('tests.got')}</dt>
          <dd>
            <code>{test.got || t('tests.nothing')}</code>
          </dd>
        </dl>
      )}
      {message !== null && <p className={styles.message}>{message}</p>}
    </li>
  );
}
