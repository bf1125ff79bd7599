// One way of training: what it is, where its policy stands in words, its probabilities, and what it is worth.

import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { TrainingChart, type MarkedLine } from '../../charts/TrainingChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { NamedRun } from './make-runs.ts';
import { RUN_LOOKS } from './run-look.ts';
import { sayEnd, sayNote, sayReading } from './run-words.ts';
import styles from './Training.module.css';
import type { TrainingView } from './use-runs.ts';
import { useTraining } from './use-training-session.ts';

interface RunCardProps {
  named: NamedRun;
  title: string;
  about: string;
  view: TrainingView;
  update: number;
  children?: ReactNode;
}

const CHART_HEIGHT = 168;
const SHARES = { least: 0, most: 1 } as const;
const NONE: readonly number[] = [];

export function RunCard({ named, title, about, view, update, children }: RunCardProps) {
  const { t } = useTranslation();
  const seek = useTraining((state) => state.seek);
  const { kind, run, note } = named;
  const lines = useMemo(() => linesOf(named), [named]);
  const inputs = { named, responses: view.responses, outcomes: view.outcomes };
  const noteWords = kind === 'supervised' ? '' : sayNote(t, { kind, note }, view.responses);
  const standsStill = note.kind === 'too-few' || note.kind === 'all-equal';
  const { color, dash } = RUN_LOOKS[kind];
  return (
    <section className={styles.card} aria-label={title}>
      <h3 className={styles.cardTitle}>
        <svg width={22} height={8} aria-hidden="true">
          <line x1={0} x2={22} y1={4} y2={4} stroke={color} strokeDasharray={dash} strokeWidth={2.5} />
        </svg>
        {title}
      </h3>
      <div className={styles.about}>{children || about}</div>
      <TrainingChart
        lines={lines}
        updates={run.steps}
        axis={SHARES}
        position={update}
        changes={kind === 'process' ? view.changes : NONE}
        label={t('training.chartOfRun', { run: title })}
        height={CHART_HEIGHT}
        onSeek={seek}
      />
      {noteWords !== '' && <p className={styles.note}>{noteWords}</p>}
      {!standsStill && (
        <div className={styles.words}>
          <p className={styles.reading}>{sayReading(t, { ...inputs, update })}</p>
          {update < run.steps && <p className={styles.end}>{sayEnd(t, inputs)}</p>}
        </div>
      )}
      <FigureTable named={named} update={update} />
    </section>
  );
}

function linesOf({ run }: NamedRun): MarkedLine[] {
  return Array.from({ length: run.count }, (_, i) => {
    const look = lookOf(i);
    return { id: String(i), color: look.color, dash: look.dash, look, values: run.probabilities, start: i, stride: run.count };
  });
}
