// What it takes to make the chosen response win: a button to weights inside its region, or the proof in numbers.

import { useTranslation } from 'react-i18next';
import { gridSize } from '../../core/simplex-grid.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import { formatShare } from './MakeWin.tsx';
import type { WinChoice } from './make-win.ts';
import styles from './MapPanel.module.css';
import { NeverProof } from './NeverProof.tsx';

export function WinDetail({ item, choice }: { item: ScoredResponse; choice: WinChoice }) {
  const { t } = useTranslation();
  const name = nameOf(t, item);
  return (
    <div className={styles.detail} role="status">
      {choice.kind === 'pending' && <p>{t('map.computing')}</p>}
      {choice.kind === 'no-total' && <p>{t('map.noTotal', { name })}</p>}
      {choice.kind === 'never-sampled' && <p>{t('map.neverSampled', { name, count: gridSize() })}</p>}
      {choice.kind === 'never' && <NeverProof name={name} letter={item.letter} proof={choice} />}
      {choice.kind === 'region' && <Region name={name} place={item.index} region={choice} />}
    </div>
  );
}

function Region({ name, place, region }: { name: string; place: number; region: Extract<WinChoice, { kind: 'region' }> }) {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const { winners } = usePlayground((state) => selectDerived(state).ranking);
  const lockedWeights = usePlayground((state) => state.scene.design.lockedWeights);
  const weightPoints = usePlayground((state) => state.scene.design.weightPoints);
  const setWeightPoints = usePlayground((state) => state.setWeightPoints);
  const { area, points, tied } = region;
  const movesLocked = points !== null && lockedWeights.some((isLocked, i) => isLocked && points[i] !== weightPoints[i]);
  return (
    <>
      <p>
        {t('map.region', { name, share: formatShare(area) })}{' '}
        {tied.length > 0 && t('map.regionTied', { names: tied.map((other) => responses[other]?.letter ?? '').join(t('agreement.separator')) })}{' '}
        {winners.length === 1 && winners[0] === place && t('map.winsAlready')} {movesLocked && t('flip.locked')}
      </p>
      {points === null ? (
        <p>{t('map.betweenPoints')}</p>
      ) : (
        <Button size="s" variant="primary" className={styles.go} onClick={() => setWeightPoints(points)}>
          {t('map.makeItWin', { weights: points.map((point) => (point / 100).toFixed(2)).join(' / ') })}
        </Button>
      )}
    </>
  );
}
