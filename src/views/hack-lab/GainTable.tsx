// Attacks against settings: what each attack earns under each one, by sign, number and colour; and the same as a file.

import { Download } from 'lucide-react';
import { memo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttackId } from '../../core/attacks/attack.ts';
import type { AttackGain, AttackSetting } from '../../core/attacks/attack-gain.ts';
import { DEFAULT_CAP } from '../../core/credit-shapes.ts';
import { saveFile } from '../data/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { gainsToCsv } from './gains-csv.ts';
import styles from './HackLab.module.css';
import { SETTINGS, type JudgedAttack } from './judge-attacks.ts';
import { formatGain, nameSetting, toneOf } from './words.ts';

const KINDS = ['present', 'aggregator', 'credit', 'weights'] as const satisfies readonly AttackSetting['kind'][];
const CREDITS = ['running-min', 'cap', 'delta'] as const;

interface GainTableProps {
  attacks: readonly JudgedAttack[];
  chosen: AttackId;
  onChoose: (id: AttackId) => void;
}

/** Remembered: two hundred cells are not drawn again while a slider moves, but when the gains are there. */
export const GainTable = memo(function GainTable({ attacks, chosen, onChoose }: GainTableProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="hack-lab-table">
      <h3 id="hack-lab-table" className={styles.title}>
        {t('hackLab.table')}
      </h3>
      <p className={styles.lead}>{t('hackLab.tableLead')}</p>
      <div className={styles.scroll} role="region" aria-label={t('hackLab.tableCaption')} tabIndex={0}>
        <table className={styles.gains}>
          <caption className="visually-hidden">{t('hackLab.tableCaption')}</caption>
          <thead>
            <tr>
              <td />
              {KINDS.map((kind) => {
                const span = SETTINGS.filter((setting) => setting.kind === kind).length;
                return kind === 'present' ? <td key={kind} /> : <th key={kind} scope="colgroup" colSpan={span}>{t(`hackLab.group.${kind}`)}</th>;
              })}
            </tr>
            <tr>
              <td />
              {SETTINGS.map((setting, s) => (
                <th key={setting.id} scope="col" data-first={setting.kind !== SETTINGS[s - 1]?.kind}>
                  {nameSetting(t, setting)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attacks.map((attack) => (
              <tr key={attack.id} data-chosen={attack.id === chosen}>
                <th scope="row">
                  <button type="button" className={styles.rowName} aria-pressed={attack.id === chosen} onClick={() => onChoose(attack.id)}>
                    {t(`hackLab.attack.${attack.id}.name`)}
                  </button>
                  {!attack.hasCoherence && <span className={styles.mark}>{t('hackLab.noCoherence')}</span>}
                </th>
                {attack.reason !== null ? (
                  <td colSpan={SETTINGS.length} className={styles.missing}>
                    {t(`hackLab.notApplicable.${attack.reason}`)}
                  </td>
                ) : (
                  attack.gains.map((gain, s) => (
                    <GainCell key={SETTINGS[s]?.id} gain={gain} isJudging={attack.isJudging} isFirst={SETTINGS[s]?.kind !== SETTINGS[s - 1]?.kind} />
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className={styles.why}>
        {CREDITS.map((shape) => (
          <div key={shape}>
            <dt>{t(`hackLab.setting.${shape}`, { cap: DEFAULT_CAP })}</dt>
            <dd>{t(`hackLab.settingWhy.${shape}`, { cap: DEFAULT_CAP })}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.add}>
        <Button onClick={() => saveFile(gainsToCsv(attacks))}>
          <Download size={15} aria-hidden />
          {t('hackLab.export')}
        </Button>
        <span className={styles.quiet}>{t('hackLab.exportHint')}</span>
      </div>
    </section>
  );
});

/** Full colour at a gain of 0.3: beyond it, more is not worse to look at. */
const FULL_GAIN = 0.3;

function GainCell({ gain, isJudging, isFirst }: { gain: AttackGain | null; isJudging: boolean; isFirst: boolean }) {
  if (gain === null) return <td data-first={isFirst}>{isJudging ? '…' : '–'}</td>;
  const strength = Math.min(1, Math.abs(gain.gain) / FULL_GAIN);
  const style: CSSProperties & Record<`--${string}`, string> = { '--strength': `${Math.round(10 + 32 * strength)}%` };
  return (
    <td data-first={isFirst} data-tone={toneOf(gain.gain)} style={style}>
      {formatGain(gain.gain)}
    </td>
  );
}
