// Why no weights make a response win: a mixture of others is at least as good under every judge alone, hence under all.

import { useTranslation } from 'react-i18next';
import { JUDGE_NAMES } from '../../core/judgement.ts';
import { sharedPoints } from '../../core/three-weights.ts';
import { TOTAL_POINTS } from '../../core/weights.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import type { WinChoice } from './make-win.ts';
import styles from './MapPanel.module.css';

interface NeverProofProps {
  name: string;
  letter: string;
  proof: Extract<WinChoice, { kind: 'never' }>;
}

export function NeverProof({ name, letter, proof }: NeverProofProps) {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const { mixture, own, mixed } = proof;
  const isHeld = usePlayground((state) => sharedPoints(state.scene.design.weightPoints) < TOTAL_POINTS);
  const letterOf = (place: number): string => responses[place]?.letter ?? '';
  const [only] = mixture;
  const isSingle = mixture.length === 1 && only !== undefined;
  const formula = isSingle ? letterOf(only.response) : mixture.map(({ response, share }) => `${formatReward(share)} × ${letterOf(response)}`).join(' + ');
  return (
    <>
      <p>{isSingle ? t('map.proofSingle', { name, other: formula }) : t('map.proofMixture', { name, mixture: formula })}</p>
      <table className={styles.proof}>
        <caption className="visually-hidden">{t('map.proofCaption', { name })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{letter}</th>
            <td />
            <th scope="col">{formula}</th>
          </tr>
        </thead>
        <tbody>
          {JUDGE_NAMES.map((judge, i) => (
            <tr key={judge}>
              <th scope="row">{t(isHeld ? 'components.proofRow' : 'map.proofRow', { judge: t(`judge.${judge}`) })}</th>
              <td>{(own[i] ?? 0).toFixed(3)}</td>
              <td>≤</td>
              <td>{(mixed[i] ?? 0).toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{t('map.proofWhy')}</p>
    </>
  );
}
