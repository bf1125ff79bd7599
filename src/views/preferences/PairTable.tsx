// Every pair with its difference, probability and loss under the present weights; picks can be turned around or taken back.

import { Check, Ban, Minus, Repeat2, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { negativeLogSigmoid, sigmoid, type PreferencePair } from '../../core/preferences.ts';
import { formatReward, formatSigned } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

const SIGNS = { right: Check, wrong: X, impossible: Ban, unknown: Minus } as const;

export function PairTable({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const { pairs, learned, source, isStale } = view;
  const setPreferences = usePlayground((state) => state.setPreferences);
  const impossible = new Set(isStale ? [] : learned?.impossible);
  return (
    <section className={styles.section} aria-labelledby="preferences-pairs">
      <h3 id="preferences-pairs" className={styles.title}>
        {t('preferences.pairs')}
      </h3>
      <div className={styles.scroll} role="region" aria-label={t('preferences.pairsCaption')} tabIndex={0}>
        <table className={styles.pairs}>
          <caption className="visually-hidden">{t('preferences.pairsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('preferences.pair')}</th>
              <th scope="col">{t('preferences.difference')}</th>
              <th scope="col">{t('preferences.probability')}</th>
              <th scope="col">{t('preferences.pairLoss')}</th>
              <td />
              {source === 'picks' && <td />}
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, p) => (
              <PairRow key={`${pair[0]}-${pair[1]}`} view={view} pair={pair} isImpossible={impossible.has(p)} />
            ))}
          </tbody>
        </table>
      </div>
      {source === 'picks' && (
        <Button size="s" variant="quiet" className={styles.skip} onClick={() => setPreferences([])}>
          {t('preferences.clear')}
        </Button>
      )}
    </section>
  );
}

function PairRow({ view, pair: [i, j], isImpossible }: { view: PreferenceView; pair: PreferencePair; isImpossible: boolean }) {
  const { t } = useTranslation();
  const { responses, totals, model, source } = view;
  const prefer = usePlayground((state) => state.prefer);
  const forgetPreference = usePlayground((state) => state.forgetPreference);
  const [better, worse] = [responses[i], responses[j]];
  if (!better || !worse) return null;
  const [a, b] = [totals[i] ?? null, totals[j] ?? null];
  const difference = a === null || b === null ? null : a - b;
  const scaled = difference === null ? null : model.beta * difference - model.margin;
  const verdict = difference === null ? 'unknown' : isImpossible ? 'impossible' : difference > 0 ? 'right' : 'wrong';
  const Sign = SIGNS[verdict];
  const names = { better: nameOf(t, better), worse: nameOf(t, worse) };
  const preference = { preferred: better.response.id, other: worse.response.id };
  return (
    <tr>
      <th scope="row" title={t('preferences.over', names)}>
        {t('preferences.over', { better: better.letter, worse: worse.letter })}
      </th>
      <td>{difference === null ? '–' : formatSigned(difference)}</td>
      <td>{scaled === null ? '–' : `${Math.round(100 * sigmoid(scaled))} %`}</td>
      <td>{scaled === null ? '–' : formatReward(negativeLogSigmoid(scaled) + model.centering * ((a ?? 0) + (b ?? 0)) ** 2)}</td>
      <td className={styles.verdict} data-verdict={verdict}>
        <Sign size={13} aria-hidden /> {t(`preferences.verdict.${verdict}`)}
      </td>
      {source === 'picks' && (
        <td className={styles.actions}>
          <IconButton size="s" label={t('preferences.turn', names)} onClick={() => prefer({ preferred: preference.other, other: preference.preferred })}>
            <Repeat2 size={14} aria-hidden />
          </IconButton>
          <IconButton size="s" label={t('preferences.remove', names)} onClick={() => forgetPreference(preference)}>
            <Trash2 size={14} aria-hidden />
          </IconButton>
        </td>
      )}
    </tr>
  );
}
