// One attack in full: what the copy says, what it earns, who paid, what closes it, and the way into the group.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_RESPONSES } from '../../core/scene.ts';
import type { ScoredResponse } from '../../store/scored-group.ts';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from './CopyText.tsx';
import styles from './HackLab.module.css';
import { SETTINGS, type JudgedAttack } from './judge-attacks.ts';
import { Payers } from './Payers.tsx';
import { formatGain, isClosed, nameSetting, toneOf } from './words.ts';

interface AttackDetailProps {
  attack: JudgedAttack;
  original: ScoredResponse;
}

export function AttackDetail({ attack, original }: AttackDetailProps) {
  const { t } = useTranslation();
  const insertResponse = usePlayground((state) => state.insertResponse);
  const isFull = usePlayground((state) => state.scene.responses.length >= MAX_RESPONSES);
  const [addedAttack, setAddedAttack] = useState<string | null>(null);
  const { id, reason, copy } = attack;
  const name = t(`hackLab.attack.${id}.name`);

  function add() {
    if (!copy) return;
    const { text, cuts } = copy.response;
    if (insertResponse(original.response.id, { title: name, text, cuts }) !== null) setAddedAttack(id);
  }

  return (
    <article className={styles.detail} aria-label={name}>
      <h3 className={styles.title}>{name}</h3>
      <p className={styles.lead}>{t(`hackLab.attack.${id}.about`)}</p>
      {reason !== null && <p className={styles.empty}>{t(`hackLab.notApplicable.${reason}`)}</p>}
      {copy && (
        <>
          <Earned attack={attack} />
          <h4 className={styles.subtitle}>{t('hackLab.copy')}</h4>
          <CopyText copy={copy} original={original} />
          <div className={styles.add}>
            <Button variant="primary" disabled={isFull} onClick={add}>
              {t('hackLab.add')}
            </Button>
            <span role="status" className={styles.quiet}>
              {isFull ? t('hackLab.full', { max: MAX_RESPONSES }) : addedAttack === id ? t('hackLab.added', { name: nameOf(t, original) }) : ''}
            </span>
          </div>
        </>
      )}
    </article>
  );
}

function Earned({ attack }: { attack: JudgedAttack }) {
  const { t } = useTranslation();
  const { gains, payers, isJudging, lacksOutcome } = attack;
  const [present = null] = gains;
  if (isJudging) return <p className={styles.quiet}>{t('hackLab.judging')}</p>;
  if (present === null) return <p className={styles.quiet}>{t('hackLab.noTotal')}</p>;
  const tone = toneOf(present.gain);
  const numbers = { before: formatReward(present.before), after: formatReward(present.after) };
  const others = SETTINGS.flatMap((setting, s) => (setting.kind === 'present' || !gains[s] ? [] : [{ setting, isShut: isClosed(gains[s] ?? null) }]));
  const listed = others.filter(({ isShut }) => isShut === (tone === 'pays')).map(({ setting }) => nameSetting(t, setting));
  return (
    <>
      <p className={styles.verdict} data-tone={tone}>
        {tone === 'pays'
          ? t('hackLab.earnsWords', { ...numbers, gain: formatGain(present.gain).slice(1) })
          : tone === 'costs'
            ? t('hackLab.losesWords', { ...numbers, loss: formatGain(present.gain).slice(1) })
            : t('hackLab.evenWords', numbers)}
      </p>
      {!attack.hasCoherence && <p className={styles.quiet}>{t('hackLab.noCoherence')}</p>}
      {lacksOutcome && <p className={styles.quiet}>{t('hackLab.noOutcome')}</p>}
      {payers && <Payers payers={payers} hasCoherence={attack.hasCoherence} />}
      <h4 className={styles.subtitle}>{t(tone === 'pays' ? 'hackLab.closes' : 'hackLab.opens')}</h4>
      <p>{listed.length > 0 ? listed.join(t('hackLab.separator')) : t(tone === 'pays' ? 'hackLab.closesNone' : 'hackLab.opensNone')}</p>
    </>
  );
}
