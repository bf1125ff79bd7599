// The answer of an occlusion: the words as a strip, the greatest changes in words, and all of it as a table.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OcclusionRequest } from '../../core/occlusion/pieces.ts';
import type { OcclusionReport } from '../../protocol/occlusion.ts';
import { formatReward, formatChange } from '../format.ts';
import { HeatStrip } from './HeatStrip.tsx';
import styles from './Occlusion.module.css';
import { type Effect, effectsOf, FLAT_LIMIT, greatestEffects } from './occlusion-effects.ts';

const TOP = 5;

export function OcclusionResult({ request, report }: { request: OcclusionRequest; report: OcclusionReport }) {
  const { t } = useTranslation();
  const effects = useMemo(() => effectsOf(request, report), [request, report]);
  const top = greatestEffects(effects, TOP);
  const { baseScore, judgedBy, wordsPerPiece, skipped, firstStep } = report;
  return (
    <>
      <p className="figures">{t('occlusion.base', { score: formatReward(baseScore), judgedBy })}</p>
      <HeatStrip request={request} effects={effects} firstStep={firstStep} />
      <p className={styles.legend}>{t('occlusion.legend')}</p>
      <section aria-label={t('occlusion.top')}>
        <h3 className={styles.heading}>{t('occlusion.top')}</h3>
        {top.length === 0 ? (
          <p>{t('occlusion.flat', { limit: FLAT_LIMIT })}</p>
        ) : (
          <ol className={styles.top}>
            {top.map(({ piece, text, change }, i) => (
              <li key={i}>
                {t(change < 0 ? 'occlusion.topFalls' : 'occlusion.topRises', {
                  text,
                  place: placeName(t, piece.step),
                  change: formatReward(Math.abs(change)),
                  score: formatReward(baseScore + change),
                })}
              </li>
            ))}
          </ol>
        )}
      </section>
      <ul className={styles.notes}>
        {wordsPerPiece > 1 && <li>{t('occlusion.joined', { count: wordsPerPiece })}</li>}
        {skipped > 0 && <li>{t('occlusion.skipped', { count: skipped })}</li>}
        {firstStep > 0 && <li>{t('occlusion.cut', { step: firstStep + 1 })}</li>}
      </ul>
      <EffectTable effects={effects} step={request.step} />
    </>
  );
}

function EffectTable({ effects, step }: { effects: readonly Effect[]; step: number }) {
  const { t } = useTranslation();
  return (
    <details className={styles.all}>
      <summary>{t('occlusion.table')}</summary>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('occlusion.tableCaption', { step: step + 1 })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('occlusion.word')}</th>
            <th scope="col">{t('occlusion.place')}</th>
            <th scope="col">{t('occlusion.change')}</th>
            <th scope="col">{t('occlusion.without')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ piece, text, change }, i) => (
            <tr key={i}>
              <th scope="row">{text}</th>
              <td>{placeName(t, piece.step)}</td>
              <td className="figures">{change === null ? '–' : formatChange(change)}</td>
              <td className="figures">{piece.score === null ? '–' : formatReward(piece.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function placeName(t: TFunction, step: number | null): string {
  return step === null ? t('occlusion.question') : t('occlusion.step', { step: step + 1 });
}
