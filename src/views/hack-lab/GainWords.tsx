// What an attack earns at the present design: a word, a sign, a number and a colour.

import { useTranslation } from 'react-i18next';
import styles from './HackLab.module.css';
import type { JudgedAttack } from './judge-attacks.ts';
import { formatGain, toneOf } from './words.ts';

const WORDS = { pays: 'hackLab.earns', costs: 'hackLab.loses', even: 'hackLab.even' } as const;

export function GainWords({ attack }: { attack: JudgedAttack }) {
  const { t } = useTranslation();
  const { reason, isJudging, gains } = attack;
  const [present = null] = gains;
  if (reason !== null) return <span className={styles.quiet}>{t('hackLab.none')}</span>;
  if (isJudging) return <span className={styles.quiet}>{t('hackLab.judging')}</span>;
  if (present === null) return <span className={styles.quiet}>{t('hackLab.noTotal')}</span>;
  const tone = toneOf(present.gain);
  return (
    <span className={styles.gain} data-tone={tone} title={t('hackLab.gainHere')}>
      {t(WORDS[tone])} {tone !== 'even' && <b>{formatGain(present.gain)}</b>}
      {!attack.hasCoherence && <span className={styles.mark}>{t('hackLab.noCoherence')}</span>}
    </span>
  );
}
