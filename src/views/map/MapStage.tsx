// The map with its handle: the same weights as the sliders, by pointer or by arrow keys. A drag is one entry; locks hold.

import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfWeights, weightsOfPlace, type Place } from '../../charts/simplex-geometry.ts';
import { WinnerMap, type MapLayers } from '../../charts/WinnerMap.tsx';
import { pointsOfPlace, triangleShares } from '../../core/three-weights.ts';
import { usePlayground, usePlaygroundStore } from '../playground-context.ts';
import { useDragEntry } from '../ui/use-drag-entry.ts';
import { useSettled } from '../ui/use-settled.ts';
import { lockedLine } from './locked-line.ts';
import { stepPoints } from './step-points.ts';

interface MapStageProps {
  layers: MapLayers;
  highlight: string | null;
  /** Weights to which the arrow points, `null` for none. */
  arrowTo: readonly number[] | null;
  isStale: boolean;
  /** Who wins at the handle, in words. */
  reading: string;
}

/** A held key is one announcement. */
const PAUSE_MS = 350;

export function MapStage({ layers, highlight, arrowTo, isStale, reading }: MapStageProps) {
  const { t } = useTranslation();
  const store = usePlaygroundStore();
  const points = usePlayground((state) => state.scene.design.weightPoints);
  const locked = usePlayground((state) => state.scene.design.lockedWeights);
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const dragEntry = useDragEntry();
  const [hasMoved, setHasMoved] = useState(false);
  const [syntax = 0, coherence = 0, fact = 0] = points;
  const position = t('weights.pickerValue', { syntax, coherence, fact });
  const announced = useSettled(hasMoved ? `${position}. ${reading}` : '', PAUSE_MS);

  function follow(event: PointerEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y }: Place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const { weightPoints, lockedWeights } = store.getState().scene.design;
    setWeightPoints(pointsOfPlace({ shares: weightsOfPlace({ x, y }), points: weightPoints, lockedWeights }));
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const { weightPoints, lockedWeights } = store.getState().scene.design;
    const stepped = stepPoints({ points: weightPoints, locked: lockedWeights, key: event.key, by: event.shiftKey ? 5 : 1 });
    if (!stepped) return;
    event.preventDefault();
    dragEntry.onKeyDown(event);
    setHasMoved(true);
    setWeightPoints(stepped);
  }

  const shares = triangleShares(points);
  const guide = lockedLine(shares.map((share) => 100 * share), locked.slice(0, shares.length));
  return (
    <>
      <WinnerMap
        layers={layers}
        corners={[t('judge.syntax'), t('judge.coherence'), t('judge.fact')]}
        highlight={highlight}
        handle={placeOfWeights(shares)}
        arrowTo={arrowTo && placeOfWeights(arrowTo)}
        guide={guide && [placeOfWeights(guide[0]), placeOfWeights(guide[1])]}
        role="application"
        aria-roledescription={t('map.role')}
        aria-label={`${t('map.label')} ${position}. ${reading}`}
        aria-busy={isStale}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragEntry.onPointerDown(event);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setHasMoved(false);
          dragEntry.onBlur();
        }}
      />
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </>
  );
}
