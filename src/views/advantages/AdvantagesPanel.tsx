// The Advantages tab: what each method would tell a trainer about this group, side by side.

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { weightsFromPoints } from '../../core/weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './AdvantagesPanel.module.css';
import { computeAdvantages } from './methods.ts';
import { ProcessSupervision } from './ProcessSupervision.tsx';
import { ScalarAdvantages } from './ScalarAdvantages.tsx';

export function AdvantagesPanel() {
  const { t } = useTranslation();
  const { responses, group } = useDeferredValue(usePlayground(selectScoredGroup));
  const design = useDeferredValue(usePlayground((state) => state.scene.design));
  const all = useMemo(() => {
    const { weightPoints, aggregator, tau, lambda } = design;
    return computeAdvantages({ ...group, weights: weightsFromPoints(weightPoints), aggregator, tau, lambda });
  }, [group, design]);
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const selectResponse = usePlayground((state) => state.selectResponse);
  if (responses.length === 0) return <p className={styles.empty}>{t('advantages.empty')}</p>;

  const item = responses.find(({ response }) => response.id === selectedId) ?? responses[all.derived.ranking.winner ?? 0] ?? responses[0];
  if (!item) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.which}>
        <span>{t('advantages.which')}</span>
        <Segmented
          label={t('advantages.which')}
          className={styles.letters}
          value={item.response.id}
          options={responses.map(({ response, letter }) => ({ value: response.id, label: letter }))}
          onChange={selectResponse}
        />
      </div>
      <ScalarAdvantages all={all} responses={responses} item={item} />
      <ProcessSupervision all={all} responses={responses} item={item} />
    </div>
  );
}
