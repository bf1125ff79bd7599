// The one table of number kinds: what the reward model is told about a number, as one small integer per token.
// The integers are part of the trained model: append, never renumber.

export const NUMBER_KINDS = {
  none: 0,
  /** A numeral in the question. */
  inQuestion: 1,
  /** A number word in the question. */
  wordInQuestion: 2,
  /** In a step: a quantity of the question, in use for the first time. */
  fromQuestion: 3,
  /** A quantity of the question that an earlier step has used already. */
  fromQuestionAgain: 4,
  /** The result of an earlier step's equation, taken up for the first time. */
  fromResult: 5,
  /** The result of an earlier step's equation, used before. */
  fromResultAgain: 6,
  /** Said in an earlier step, not as a result. */
  fromStep: 7,
  /** Result of a true equation in this step. */
  resultTrue: 8,
  /** Result that is right to the digits shown. */
  resultRounded: 9,
  /** Result of a true equation that computes with a number from nowhere. */
  resultUnsupported: 10,
  /** Result of a false equation. */
  resultFalse: 11,
  /** One operation away from known numbers. */
  derivable: 12,
  /** A common constant: 12, 60, 100, … */
  constant: 13,
  /** From nowhere. */
  nowhere: 14,
  /** Said before in this step. */
  repeated: 15,
  /** Numbers a step or a list item. */
  label: 16,
  /** Final answer that equals the last result computed. */
  finalAgrees: 17,
  /** Final answer that differs from it. */
  finalDiffers: 18,
  /** A number word whose value is known by now. */
  wordKnown: 19,
  /** A number word that brings in a value. */
  wordNew: 20,
  /** The step's end: nothing special. */
  end: 21,
  /** The step's end, after a false equation. */
  endFalse: 22,
  /** The step's end, after a number from nowhere. */
  endNowhere: 23,
  /** The step's end; the step holds no number. */
  endNoNumber: 24,
  /** The step's end; every quantity of the question has been used by now. */
  endAllUsed: 25,
  /** The end of a step that gives a final answer while a quantity of the question has never been used. */
  endFinalUnused: 26,
  /** The end of a step that gives a final answer while an earlier result has led to nothing. */
  endFinalDangling: 27,
  /** The end of a step that gives a final answer; every quantity and every result has been used. */
  endFinal: 28,
  /** Result of a true equation of whole numbers that is not whole itself. */
  resultFractional: 29,
  /** Result of a true equation that is below zero. */
  resultNegative: 30,
} as const;

export type NumberKindName = keyof typeof NUMBER_KINDS;
export type NumberKind = (typeof NUMBER_KINDS)[NumberKindName];

/** What a kind was before it had a name of its own, for models that were trained before. */
const FORMER_KINDS: Readonly<Partial<Record<NumberKind, NumberKind>>> = {
  [NUMBER_KINDS.endFinalUnused]: NUMBER_KINDS.end,
  [NUMBER_KINDS.endFinalDangling]: NUMBER_KINDS.endAllUsed,
  [NUMBER_KINDS.endFinal]: NUMBER_KINDS.endAllUsed,
  [NUMBER_KINDS.resultFractional]: NUMBER_KINDS.resultTrue,
  [NUMBER_KINDS.resultNegative]: NUMBER_KINDS.resultTrue,
};

/** The kind as a model that knows only kinds below `known` was told it. */
export function knownKind(kind: NumberKind, known: number): NumberKind {
  return kind < known ? kind : (FORMER_KINDS[kind] ?? NUMBER_KINDS.none);
}

/** Kinds that the model has room for; the spare ones are for kinds to come. */
export const KIND_COUNT = 32;

/** How many kinds are in use. */
export const USED_KIND_COUNT = 31;

/**
 * A model with slots is also told which numbers are the same quantity: each value has a slot, in order of first appearance, that
 * all its mentions share. Slot 0 is for what has none. The model reads `kind + KIND_COUNT * slot` as one integer.
 */
export const MAX_SLOT_COUNT = 64;
