// Best of n: of several responses to one problem, which one does a reward pick, and how often is it right?

export interface Candidate {
  readonly isRight: boolean;
  /** The final answer as written, for the majority vote. */
  readonly answer: string;
  /** `null` where no step could be scored. */
  readonly reward: number | null;
}

/** Share right of the responses that tie for the greatest reward: a fair draw among equals. No reward at all: any response. */
export function rightByReward(candidates: readonly Candidate[]): number {
  const best = Math.max(...candidates.map(({ reward }) => reward ?? -Infinity));
  return shareRight(candidates.filter(({ reward }) => (reward ?? -Infinity) === best));
}

/** Share right of the most frequent answers: with answers 4, 4, 5 and 6 the two of 4 are looked at. */
export function rightByMajority(candidates: readonly Candidate[]): number {
  const counts = new Map<string, number>();
  for (const { answer } of candidates) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return shareRight(candidates.filter(({ answer }) => counts.get(answer) === most));
}

/** What a blind draw gets. */
export function shareRight(candidates: readonly Candidate[]): number {
  return candidates.filter(({ isRight }) => isRight).length / candidates.length;
}

/** 1 where any response is right: no choice can do better. */
export function rightByOracle(candidates: readonly Candidate[]): number {
  return Number(candidates.some(({ isRight }) => isRight));
}
