// How often a worker may be replaced on its own before a person has to decide.

/** Three deaths in ten minutes are no accident. */
const MAX_RESPAWNS = 3;
const SPAN_MS = 10 * 60_000;

export interface RespawnBudget {
  /** Takes one respawn; false when none is left. */
  readonly take: () => boolean;
  readonly refill: () => void;
}

export function createRespawnBudget(now: () => number = Date.now): RespawnBudget {
  let times: number[] = [];
  return {
    take: () => {
      times = times.filter((time) => now() - time < SPAN_MS);
      if (times.length >= MAX_RESPAWNS) return false;
      times.push(now());
      return true;
    },
    refill: () => {
      times = [];
    },
  };
}
