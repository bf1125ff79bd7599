// The Map tab: who wins at which weights, the nearest change of winner, and what it takes to make a response win.

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { triangleShares } from '../../core/three-weights.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { FlipBlock } from './FlipBlock.tsx';
import { HeldNote } from './HeldNote.tsx';
import { chooseWinner } from './make-win.ts';
import { MakeWin } from './MakeWin.tsx';
import styles from './MapPanel.module.css';
import { MapCaption } from './MapCaption.tsx';
import { MapStage } from './MapStage.tsx';
import { useMapOptions } from './use-map-options.ts';
import { useMapReading } from './use-map-reading.ts';
import { useMapView, type MapMeasure } from './use-map-view.ts';
import { useNearestFlip } from './use-nearest-flip.ts';
import { Warning } from './Warning.tsx';

const MEASURES = ['winner', 'margin', 'agreement'] as const satisfies readonly MapMeasure[];

export function MapPanel() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const hasTotals = usePlayground((state) => selectDerived(state).ranking.order.length > 0);
  const [measure, setMeasure] = useState<MapMeasure>('winner');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const options = useMapOptions();
  const { numbers, layers, isStale } = useMapView({ map: options, responses, measure });
  const reading = useMapReading();
  const settledFlip = useNearestFlip();
  const chosen = responses.findIndex(({ response }) => response.id === chosenId);
  const choice = useMemo(() => (chosen === -1 ? null : chooseWinner(options, numbers, chosen)), [options, numbers, chosen]);

  if (!hasTotals) return <p className={styles.empty}>{t('map.empty')}</p>;
  const { flip, isStale: isFlipStale } = settledFlip;
  return (
    <div className={styles.panel}>
      <div className={styles.figure}>
        <Segmented
          label={t('map.measure')}
          value={measure}
          options={MEASURES.map((value) => ({ value, label: t(`map.${value}`) }))}
          onChange={setMeasure}
        />
        <div className={styles.stage} data-stale={isStale}>
          <MapStage
            layers={layers}
            highlight={choice?.kind === 'region' && measure === 'winner' ? choice.path : null}
            arrowTo={flip.kind === 'flip' && !isFlipStale && choice === null && measure !== 'agreement' ? triangleShares(flip.weights) : null}
            isStale={isStale}
            reading={reading.words}
          />
        </div>
        <MapCaption measure={measure} numbers={numbers} isStale={isStale} />
        <HeldNote />
      </div>
      <div className={styles.side}>
        <section className={styles.block} aria-labelledby="map-here">
          <h3 id="map-here" className={styles.subtitle}>
            {t('map.here')}
          </h3>
          <p className={styles.reading}>{reading.words}</p>
          {reading.warning !== null && <Warning>{reading.warning}</Warning>}
        </section>
        <FlipBlock {...settledFlip} />
        <MakeWin numbers={numbers} chosenId={chosenId} choice={choice} onChoose={setChosenId} />
      </div>
    </div>
  );
}
