// The attacks, each with what it earns at the present design; choosing one opens it beside the list.

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttackId } from '../../core/attacks/attack.ts';
import { GainWords } from './GainWords.tsx';
import styles from './HackLab.module.css';
import type { JudgedAttack } from './judge-attacks.ts';

interface AttackListProps {
  attacks: readonly JudgedAttack[];
  chosen: AttackId;
  onChoose: (id: AttackId) => void;
}

export const AttackList = memo(function AttackList({ attacks, chosen, onChoose }: AttackListProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.attacks} aria-label={t('hackLab.attacks')}>
      {attacks.map((attack) => (
        <li key={attack.id}>
          <button type="button" className={styles.attack} aria-pressed={attack.id === chosen} onClick={() => onChoose(attack.id)}>
            <span className={styles.attackName}>{t(`hackLab.attack.${attack.id}.name`)}</span>
            <GainWords attack={attack} />
            <span className={styles.about}>{t(`hackLab.attack.${attack.id}.about`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
});
