// The responses with their shares of the triangle. Choosing one brings out its region, or the proof that it has none.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { selectDerived, selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import type { WinChoice } from './make-win.ts';
import { winningShares } from './make-win.ts';
import styles from './MapPanel.module.css';
import type { WinnerNumbers } from './use-map-view.ts';
import { WinDetail } from './WinDetail.tsx';

interface MakeWinProps {
  numbers: WinnerNumbers;
  chosenId: string | null;
  choice: WinChoice | null;
  onChoose: (id: string | null) => void;
}

export function MakeWin({ numbers, chosenId, choice, onChoose }: MakeWinProps) {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const { responses: derived } = usePlayground(selectDerived);
  const shares = winningShares(numbers, responses.length);
  const words = (share: number | null): string => (share === null ? '…' : share === 0 ? t(numbers.kind === 'exact' ? 'map.never' : 'map.notFound') : formatShare(share));
  return (
    <section className={styles.block} aria-labelledby="map-make-win">
      <h3 id="map-make-win" className={styles.subtitle}>
        {t('map.makeWin')}
      </h3>
      <ul className={styles.choices}>
        {responses.map((item) => {
          const { response, index } = item;
          const isChosen = response.id === chosenId;
          const share = shares[index] ?? null;
          return (
            <li key={response.id}>
              <button type="button" className={styles.choice} aria-pressed={isChosen} onClick={() => onChoose(isChosen ? null : response.id)}>
                <Swatch look={lookOf(index)} width={22} />
                <span className={styles.choiceName} title={nameOf(t, item)}>
                  <b>{item.letter}</b> {response.title}
                </span>
                <OutcomeMark outcome={derived[index]?.outcome ?? null} />
                <span className={styles.share} title={t('map.shareTitle')}>
                  {words(share)}
                </span>
              </button>
              {isChosen && choice && <WinDetail item={item} choice={choice} />}
            </li>
          );
        })}
      </ul>
      {choice === null && <p className={styles.quiet}>{t('map.makeWinHint')}</p>}
    </section>
  );
}

/** Example: 0.382 → "38 %"; less than one in a hundred → "< 1 %". */
export function formatShare(share: number): string {
  return share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`;
}
