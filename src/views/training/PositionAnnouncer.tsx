// Tells a screen reader what the runs have come to, once the playhead rests.

import { useTranslation } from 'react-i18next';
import { useSettled } from '../ui/use-settled.ts';
import { sayNote, sayReading } from './run-words.ts';
import type { RunKind } from './run-look.ts';
import type { TrainingView } from './use-runs.ts';

const PAUSE_MS = 600;

interface PositionAnnouncerProps {
  view: TrainingView;
  update: number;
  titles: Readonly<Record<RunKind, string>>;
}

export function PositionAnnouncer({ view, update, titles }: PositionAnnouncerProps) {
  const { t } = useTranslation();
  const { responses, outcomes } = view;
  const words = view.runs
    .map((named) => {
      const note = named.kind === 'supervised' ? '' : sayNote(t, { kind: named.kind, note: named.note }, responses);
      const standsStill = named.note.kind === 'too-few' || named.note.kind === 'all-equal';
      return `${titles[named.kind]}: ${standsStill ? note : sayReading(t, { named, update, responses, outcomes })}`;
    })
    .join(' ');
  const settled = useSettled(words, PAUSE_MS);
  return (
    <p role="status" className="visually-hidden">
      {settled}
    </p>
  );
}
