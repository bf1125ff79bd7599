// Fair comparisons on a machine that is never quiet: the contestants take turns, and medians are compared. Contestants of one
// thread are compared by the processor time that they used, which neighbours on the machine do not change.

export interface Timing {
  /** Processor time of a turn, all threads of this process together. */
  readonly cpuMs: number;
  /** Time on the wall. */
  readonly wallMs: number;
}

/** Medians over `rounds` turns in alternation, after two warm-up turns each. */
export async function takeTurns<Name extends string>(contestants: Readonly<Record<Name, () => Promise<unknown>>>, rounds: number): Promise<Record<Name, Timing>> {
  const names = Object.keys(contestants) as Name[];
  const timings = names.map((name) => ({ name, cpu: [] as number[], wall: [] as number[] }));
  for (let round = -2; round < rounds; round += 1) {
    for (const { name, cpu, wall } of timings) {
      const { cpuMs, wallMs } = await timeOf(contestants[name]);
      if (round < 0) continue;
      cpu.push(cpuMs);
      wall.push(wallMs);
    }
  }
  return Object.fromEntries(timings.map(({ name, cpu, wall }) => [name, { cpuMs: median(cpu), wallMs: median(wall) }])) as Record<Name, Timing>;
}

/** What one call costs. */
export async function timeOf(call: () => Promise<unknown>): Promise<Timing> {
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  await call();
  const used = process.cpuUsage(usedBefore);
  return { cpuMs: (used.user + used.system) / 1000, wallMs: performance.now() - startedAt };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Two decimals, for tables that people read. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
