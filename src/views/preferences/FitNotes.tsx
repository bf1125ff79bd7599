// What the numbers do not say by themselves: how the fit was found, where it ends, and what no weights can do.

import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import type { PreferencePair } from '../../core/preferences.ts';
import { HeldNote } from '../map/HeldNote.tsx';
import { Warning } from '../map/Warning.tsx';
import type { LearnedWeights } from './learn-weights.ts';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

/** Named in a sentence; the table names the rest. */
const MOST_NAMED = 4;

export function FitNotes({ view, learned }: { view: PreferenceView; learned: LearnedWeights }) {
  const { t } = useTranslation();
  const { responses, pairs } = view;
  const separator = t('preferences.listSeparator');
  const judges = (places: readonly number[]): string => places.flatMap((j) => JUDGE_NAMES[j] ?? []).map((judge) => t(`judge.${judge}`)).join(t('arithmetic.and'));
  const words = (pair: PreferencePair | undefined): string =>
    pair ? t('preferences.over', { better: responses[pair[0]]?.letter ?? '', worse: responses[pair[1]]?.letter ?? '' }) : '';
  const list = (items: readonly string[]): string => items.slice(0, MOST_NAMED).join(separator) + (items.length > MOST_NAMED ? '…' : '');
  const unchecked = JUDGE_NAMES.flatMap((judge, j) =>
    responses.some(({ steps }) => steps.some(({ judgements }) => judgements[judge].status === 'scored')) ? [] : [j],
  );
  const { kind, reason, impossible, conflicts, boundary, isUnique } = learned;
  return (
    <div className={styles.notes}>
      {impossible.length > 0 && <Warning>{t('preferences.impossible', { count: impossible.length, list: list(impossible.map((p) => words(pairs[p]))) })}</Warning>}
      {conflicts.length > 0 && (
        <Warning>
          {t('preferences.conflict', {
            count: conflicts.length,
            list: list(conflicts.map(([a, b]) => `${words(pairs[a])}${t('preferences.and')}${words(pairs[b])}`)),
          })}
        </Warning>
      )}
      {boundary.length > 0 && isUnique && <p>{t('preferences.boundary', { count: boundary.length, judges: judges(boundary) })}</p>}
      {!isUnique && <p>{t('preferences.notUnique')}</p>}
      {unchecked.length > 0 && unchecked.length < JUDGE_NAMES.length && kind === 'exact' && <p>{t('preferences.unchecked', { judges: judges(unchecked) })}</p>}
      <HeldNote />
      <p className={styles.quiet}>
        <b>{t(kind === 'exact' ? 'preferences.exact' : 'preferences.grid')}</b> {reason === null ? t('preferences.exactWhy') : t(`preferences.gridWhy.${reason}`)}
      </p>
    </div>
  );
}
