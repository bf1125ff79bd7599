// Fair comparisons on a machine that is never quiet: the contestants take turns, and medians are compared. Contestants of one
// thread are compared by the processor time that they used, which neighbours on the machine do not change.

export interface Timing {
  /** Median of the processor time of a turn, all threads of this process together. */
  readonly cpuMs: number;
  /** Median of the time on the wall. */
  readonly wallMs: number;
}

/** Two warm-up turns each, then `rounds` turns in alternation. */
export async function takeTurns<Name extends string>(contestants: Readonly<Record<Name, () => Promise<unknown>>>, rounds: number): Promise<Record<Name, Timing>> {
  const names = Object.keys(contestants) as Name[];
  const timings = names.map((name) => ({ name, cpu: [] as number[], wall: [] as number[] }));
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, cpu, wall } of timings) {
      const startedAt = performance.now();
      const usedBefore = process.cpuUsage();
      await contestants[name]();
      const used = process.cpuUsage(usedBefore);
      if (round < 0) continue;
      cpu.push((used.user + used.system) / 1000);
      wall.push(performance.now() - startedAt);
    }
  }
  return Object.fromEntries(timings.map(({ name, cpu, wall }) => [name, { cpuMs: median(cpu), wallMs: median(wall) }])) as Record<Name, Timing>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Two decimals, for tables that people read. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
