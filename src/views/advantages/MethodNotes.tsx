// Each method in one sentence, and its formula with the numbers of the chosen response.

import { useTranslation } from 'react-i18next';
import { BarSwatch } from '../../charts/BarPaint.tsx';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { Formula } from '../ui/Formula.tsx';
import { useJudges } from '../weights/use-judges.ts';
import styles from './AdvantagesPanel.module.css';
import { CollapseNote } from './CollapseNote.tsx';
import { METHOD_LOOKS } from './method-look.ts';
import { SCALAR_METHODS, type MethodAdvantages } from './methods.ts';
import { spellAdvantage } from './spell-advantage.ts';

export function MethodNotes({ all, item }: { all: MethodAdvantages; item: ScoredResponse }) {
  const { t } = useTranslation();
  const silent = all.gdpo.silentJudges.filter((part) => (all.gdpoWeights[part] ?? 0) > 0);
  const judges = useJudges();
  const partNames = silent.map((part) => judges[part]?.name ?? t('ranking.outcome'));
  return (
    <dl className={styles.notes}>
      {SCALAR_METHODS.map((method) => {
        const formula = spellAdvantage(method, { all, place: item.index, letter: item.letter });
        return (
          <div key={method} className={styles.note}>
            <dt>
              <BarSwatch look={METHOD_LOOKS[method]} /> {t(`advantages.name.${method}`)}
            </dt>
            <dd>
              <p>{t(`advantages.about.${method}`)}</p>
              {formula && <Formula {...formula} />}
              {method === 'gdpo' && silent.length > 0 && all.gdpo.collapse?.kind !== 'no-reward' && (
                <p className={styles.silent}>{t('advantages.silent', { count: silent.length, names: partNames.join(t('agreement.separator')) })}</p>
              )}
              {method === 'gdpo' && all.gdpo.collapse !== null && all.scalar.grpo.collapse === null && <CollapseNote collapse={all.gdpo.collapse} isGdpo />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
