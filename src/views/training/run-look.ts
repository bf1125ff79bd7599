// The three ways of training, in the order in which they stand, and how their lines look: shades of ink and the accent,
// so that they never pass for responses.

export const RUN_KINDS = ['process', 'outcome', 'supervised'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export interface RunLook {
  readonly color: string;
  readonly dash: string;
}

export const RUN_LOOKS: Readonly<Record<RunKind, RunLook>> = {
  process: { color: 'var(--accent)', dash: '' },
  outcome: { color: 'var(--ink)', dash: '7 3' },
  supervised: { color: 'var(--ink-3)', dash: '2 3' },
};

/** The same looks for the kinds of feedback on a tree. */
export const FEEDBACK_LOOKS: Readonly<Record<'outcome' | 'process' | 'both', RunLook>> = {
  outcome: RUN_LOOKS.outcome,
  process: RUN_LOOKS.process,
  both: { color: 'var(--ink-3)', dash: '2 3' },
};
