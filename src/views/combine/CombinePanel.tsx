// The Combine tab: process and outcome added, or combined by a potential, and what every choice does to the ranking.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deriveGroup } from '../../core/derive.ts';
import { usePlayground } from '../playground-context.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Range } from '../ui/Range.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './CombinePanel.module.css';
import { ShapedRankings } from './ShapedRankings.tsx';
import { ShapingSteps } from './ShapingSteps.tsx';
import { SwapTable } from './SwapTable.tsx';
import { useCombinedGroup } from './use-combined-group.ts';

export function CombinePanel() {
  const { t } = useTranslation();
  const { responses, settings } = useCombinedGroup();
  const derived = useMemo(() => deriveGroup(settings), [settings]);
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const selectResponse = usePlayground((state) => state.selectResponse);
  const [gamma, setGamma] = useState(1);
  if (derived.responses.every(({ process }) => process === null)) return <p className={styles.empty}>{t('combine.empty')}</p>;

  const selected = responses.find(({ response }) => response.id === selectedId) ?? responses[derived.ranking.winner ?? 0] ?? responses[0];
  const stepRewards = derived.responses.map((response) => response.stepRewards);
  return (
    <div className={styles.panel}>
      <SwapTable responses={responses} settings={settings} />
      <section className={styles.section} aria-labelledby="combine-shaping">
        <h3 id="combine-shaping" className={styles.title}>
          {t('combine.shaping')}
        </h3>
        <p className={styles.lead}>{t('combine.shapingLead')}</p>
        <div className={styles.controls}>
          <Segmented
            label={t('combine.which')}
            className={styles.letters}
            value={selected?.response.id ?? ''}
            options={responses.map(({ response, letter }) => ({ value: response.id, label: letter }))}
            onChange={selectResponse}
          />
          <div className={styles.gamma}>
            <span aria-hidden="true">γ</span>
            <Range label={t('combine.gamma')} value={gamma} max={1} step={0.01} valueText={gamma.toFixed(2)} onChange={setGamma} />
            <NumberField label={t('combine.gamma')} value={gamma} min={0} max={1} step={0.01} onChange={setGamma} />
          </div>
        </div>
        {selected && <ShapingSteps item={selected} own={derived.responses[selected.index]} gamma={gamma} />}
      </section>
      <ShapedRankings responses={responses} stepRewards={stepRewards} outcomes={settings.outcomes} gamma={gamma} />
    </div>
  );
}
