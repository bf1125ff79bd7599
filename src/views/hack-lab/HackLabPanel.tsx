// The Hack lab tab: attacked copies of a response, what each earns, who pays, and which setting closes it.

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttackId } from '../../core/attacks/attack.ts';
import { selectScoredGroup } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { AttackDetail } from './AttackDetail.tsx';
import { AttackList } from './AttackList.tsx';
import { CoherenceNote } from './CoherenceNote.tsx';
import { GainTable } from './GainTable.tsx';
import styles from './HackLab.module.css';
import { useAttacks } from './use-attacks.ts';

export function HackLabPanel() {
  const { t } = useTranslation();
  const { responses } = usePlayground(selectScoredGroup);
  const selectResponse = usePlayground((state) => state.selectResponse);
  const [chosen, setChosen] = useState<AttackId>('repeat-step');
  const view = useAttacks();
  const bench = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const chooseInTable = useCallback((id: AttackId) => {
    setChosen(id);
    detail.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // Beside the list nothing moves; below it, on a narrow page, the detail would open out of sight.
  const chooseInList = useCallback((id: AttackId) => {
    setChosen(id);
    const [list, beside] = [bench.current?.firstElementChild, detail.current];
    if (list && beside && beside.getBoundingClientRect().top > list.getBoundingClientRect().bottom) beside.scrollIntoView({ block: 'start' });
  }, []);
  const attack = view?.attacks.find(({ id }) => id === chosen);
  return (
    <div className={styles.panel}>
      <section className={styles.section} aria-label={t('hackLab.attacks')}>
        <p className={styles.lead}>{t('hackLab.lead')}</p>
        {responses.length > 0 && (
          <div className={styles.which}>
            <span aria-hidden="true">{t('hackLab.which')}</span>
            <Segmented
              label={t('hackLab.which')}
              className={styles.letters}
              value={view?.original.response.id ?? ''}
              options={responses.map(({ response, letter }) => ({ value: response.id, label: letter }))}
              onChange={selectResponse}
            />
          </div>
        )}
        {view === null ? (
          <p className={styles.empty}>{t('hackLab.empty')}</p>
        ) : (
          <>
            <CoherenceNote attacks={view.attacks} />
            <div ref={bench} className={styles.bench}>
              <AttackList attacks={view.attacks} chosen={chosen} onChoose={chooseInList} />
              <div ref={detail} className={styles.beside}>
                {attack && <AttackDetail key={view.original.response.id} attack={attack} original={view.original} />}
              </div>
            </div>
          </>
        )}
      </section>
      {view !== null && <GainTable attacks={view.attacks} chosen={chosen} onChoose={chooseInTable} />}
    </div>
  );
}
