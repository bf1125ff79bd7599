// The Bradley–Terry loss as a formula, and worked through in words with the numbers of the hardest pair on screen.

import { useTranslation } from 'react-i18next';
import { negativeLogSigmoid, sigmoid } from '../../core/preferences.ts';
import { formatReward, formatSigned } from '../format.ts';
import { Formula as Equation } from '../ui/Formula.tsx';
import { formatLoss } from './FitNumbers.tsx';
import styles from './Preferences.module.css';
import type { PreferenceView } from './use-preferences.ts';

const TEX =
  '\\mathcal{L} = \\frac{1}{|P|}\\sum_{(i \\succ j) \\in P} \\Bigl[-\\log \\sigma\\bigl(\\beta\\,(T_i - T_j) - m\\bigr) + c\\,(T_i + T_j)^2\\Bigr]';

export function Formula({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const { current } = view;
  return (
    <section className={styles.section} aria-labelledby="preferences-formula">
      <h3 id="preferences-formula" className={styles.title}>
        {t('preferences.formula')}
      </h3>
      <Equation tex={TEX} words={t('preferences.formulaWords')} />
      <Example view={view} />
      {current.loss !== null && <p className={styles.lead}>{t('preferences.meanOf', { count: current.pairCount, loss: formatLoss(current.loss) })}</p>}
    </section>
  );
}

/** The pair that costs most teaches most. */
function Example({ view }: { view: PreferenceView }) {
  const { t } = useTranslation();
  const { pairs, totals, responses, model } = view;
  const { beta, margin, centering } = model;
  let hardest: { i: number; j: number; a: number; b: number } | null = null;
  for (const [i, j] of pairs) {
    const [a, b] = [totals[i] ?? null, totals[j] ?? null];
    if (a === null || b === null) continue;
    if (hardest === null || a - b < hardest.a - hardest.b) hardest = { i, j, a, b };
  }
  if (hardest === null) return null;
  const { i, j, a, b } = hardest;
  const scaled = beta * (a - b);
  const numbers = { a: formatReward(a), b: formatReward(b) };
  return (
    <p className={styles.lead}>
      {t('preferences.example', {
        ...numbers,
        better: responses[i]?.letter ?? '',
        worse: responses[j]?.letter ?? '',
        difference: formatSigned(a - b),
        beta,
        scaled: formatSigned(scaled),
        margin: margin === 0 ? '' : t('preferences.exampleMargin', { margin, after: formatSigned(scaled - margin) }),
        probability: formatReward(sigmoid(scaled - margin)),
        loss: formatReward(negativeLogSigmoid(scaled - margin)),
        centre: centering === 0 ? '' : t('preferences.exampleCentre', { ...numbers, centring: centering, term: formatReward(centering * (a + b) ** 2) }),
      })}
    </p>
  );
}
