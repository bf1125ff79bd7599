// The numbers under the playhead as a table, for screen readers: the same that the charts show.

import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import { nameOf } from '../response-name.ts';
import type { NamedRun } from './make-runs.ts';
import { sayShare } from './percent.ts';
import type { RunKind } from './run-look.ts';
import type { TrainingView } from './use-runs.ts';

interface PolicyTableProps {
  view: TrainingView;
  update: number;
  titles: Readonly<Record<RunKind, string>>;
}

export function PolicyTable({ view, update, titles }: PolicyTableProps) {
  const { t } = useTranslation();
  const { responses, runs } = view;
  const metrics: readonly { name: string; of: (named: NamedRun) => Float64Array | null }[] = [
    { name: t('training.metric.process'), of: ({ process }) => process },
    { name: t('training.metric.outcome'), of: ({ outcome }) => outcome },
    { name: t('training.metric.entropy'), of: ({ run }) => run.entropy },
    { name: t('training.metric.kl'), of: ({ run }) => run.kl },
  ];
  return (
    // A table keeps the width of its cells, so a box around it is what is hidden; or a phone would scroll sideways.
    <div className="visually-hidden">
      <table>
        <caption>{t('training.table', { update, updates: view.settings.updates })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('training.quantity')}</th>
            {runs.map(({ kind }) => (
              <th key={kind} scope="col">
                {titles[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {responses.map((item, i) => (
            <tr key={item.response.id}>
              <th scope="row">{t('training.probabilityOf', { name: nameOf(t, item) })}</th>
              {runs.map(({ kind, run }) => (
                <td key={kind}>{sayShare(t, run.probabilities[update * run.count + i] ?? 0)}</td>
              ))}
            </tr>
          ))}
          {metrics.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {runs.map((named) => {
                const values = of(named);
                return <td key={named.kind}>{values ? formatReward(values[update] ?? 0) : '–'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
