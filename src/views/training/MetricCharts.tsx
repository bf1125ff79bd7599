// The three policies on one axis: expected process reward, expected outcome, entropy, distance from the start.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TrainingChart, type MarkedLine } from '../../charts/TrainingChart.tsx';
import { closeAxis, type ValueAxis } from '../../charts/training-geometry.ts';
import type { NamedRun } from './make-runs.ts';
import { RUN_LOOKS } from './run-look.ts';
import styles from './Training.module.css';
import type { TrainingView } from './use-runs.ts';
import { useTraining } from './use-training-session.ts';

const METRICS = ['process', 'outcome', 'entropy', 'kl'] as const;
type Metric = (typeof METRICS)[number];

const CHART_HEIGHT = 124;

export function MetricCharts({ view, update }: { view: TrainingView; update: number }) {
  const { t } = useTranslation();
  return (
    <section className={styles.metrics} aria-label={t('training.metrics')}>
      {METRICS.map((metric) => (
        <MetricChart key={metric} metric={metric} view={view} update={update} />
      ))}
    </section>
  );
}

function MetricChart({ metric, view, update }: { metric: Metric; view: TrainingView; update: number }) {
  const { t } = useTranslation();
  const seek = useTraining((state) => state.seek);
  const { lines, axis } = useMemo(() => drawMetric(metric, view.runs), [metric, view.runs]);
  const title = t(`training.metric.${metric}`);
  return (
    <figure className={styles.metric}>
      <figcaption>{title}</figcaption>
      {lines.length === 0 ? (
        <p className={styles.none}>{t('training.metricNone')}</p>
      ) : (
        <TrainingChart
          lines={lines}
          updates={view.settings.updates}
          axis={axis}
          position={update}
          changes={view.changes}
          label={t('training.metricChart', { metric: title })}
          height={CHART_HEIGHT}
          onSeek={seek}
        />
      )}
    </figure>
  );
}

function drawMetric(metric: Metric, runs: readonly NamedRun[]): { lines: MarkedLine[]; axis: ValueAxis } {
  const lines = runs.flatMap((named): MarkedLine[] => {
    const values = metric === 'process' || metric === 'outcome' ? named[metric] : named.run[metric];
    return values ? [{ id: named.kind, ...RUN_LOOKS[named.kind], values, start: 0, stride: 1 }] : [];
  });
  return { lines, axis: axisOf(metric, runs, lines) };
}

/** The reward moves little and is shown close up; no entropy and no distance from a uniform start passes the logarithm of the count. */
function axisOf(metric: Metric, runs: readonly NamedRun[], lines: readonly MarkedLine[]): ValueAxis {
  if (metric === 'outcome') return { least: 0, most: 1 };
  if (metric !== 'process') return { least: 0, most: Math.log(runs[0]?.run.count ?? 2) };
  const ends = lines.map(({ values }) => [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)] as const);
  return closeAxis(Math.min(...ends.map(([least]) => least)), Math.max(...ends.map(([, most]) => most)));
}
