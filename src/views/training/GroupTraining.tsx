// The three runs side by side, on one playhead.

import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatReward } from '../format.ts';
import { usePlayground } from '../playground-context.ts';
import { nameOf } from '../response-name.ts';
import { SelectField } from '../ui/Field.tsx';
import { MetricCharts } from './MetricCharts.tsx';
import { PolicyTable } from './PolicyTable.tsx';
import { PositionAnnouncer } from './PositionAnnouncer.tsx';
import { findGap } from './find-gap.ts';
import { RunCard } from './RunCard.tsx';
import type { RunKind } from './run-look.ts';
import styles from './Training.module.css';
import { useTrainingView, type TrainingView } from './use-runs.ts';
import { useTraining } from './use-training-session.ts';

export function GroupTraining() {
  const { t } = useTranslation();
  const view = useTrainingView();
  const position = useTraining((state) => state.position);
  const lambda = usePlayground((state) => state.scene.design.lambda);
  // The runs are deferred: for a moment the playhead may be ahead of a shorter run.
  const update = Math.min(position, view.settings.updates);
  const first = lambda === 1 ? 'process' : 'mixed';
  const titles: Readonly<Record<RunKind, string>> = {
    process: t(`training.run.${first}`, { lambda }),
    outcome: t('training.run.outcome'),
    supervised: t('training.run.supervised'),
  };
  const list = view.changes.join(t('training.listSeparator'));
  return (
    <>
      <GapWarning view={view} />
      <div className={styles.cards}>
        {view.runs.map((named) => (
          <RunCard
            key={named.kind}
            named={named}
            title={titles[named.kind]}
            about={t(`training.about.${named.kind === 'process' ? first : named.kind}`)}
            view={view}
            update={update}
          >
            {named.kind === 'supervised' && <ChosenField view={view} />}
          </RunCard>
        ))}
      </div>
      <p className={styles.hint}>
        {view.changes.length > 0 ? t('training.changedAt', { list }) : `${t('training.intro')} ${t('training.changeHint')}`}
      </p>
      <MetricCharts view={view} update={update} />
      <PositionAnnouncer view={view} update={update} titles={titles} />
      <PolicyTable view={view} update={update} titles={titles} />
    </>
  );
}

function ChosenField({ view }: { view: TrainingView }) {
  const { t } = useTranslation();
  const choose = useTraining((state) => state.choose);
  return (
    <SelectField
      label={t('training.chosen')}
      isLabelHidden
      className={styles.chosen}
      value={view.responses[view.chosen]?.response.id ?? ''}
      options={view.responses.map((item) => ({ value: item.response.id, label: nameOf(t, item) }))}
      onChange={choose}
    />
  );
}

/** The lesson: the proxy goes up, what it stands for goes down. */
function GapWarning({ view }: { view: TrainingView }) {
  const { t } = useTranslation();
  const gap = findGap(view.runs);
  if (!gap) return null;
  const { from, to, outcomeFrom, outcomeTo } = gap;
  const numbers = { from: formatReward(from), to: formatReward(to), outcomeFrom: formatReward(outcomeFrom), outcomeTo: formatReward(outcomeTo) };
  return (
    <p className={styles.gap}>
      <TriangleAlert size={16} aria-hidden />
      {t('training.gap', numbers)}
    </p>
  );
}
