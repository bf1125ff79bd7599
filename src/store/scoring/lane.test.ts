import { describe, expect, it } from 'vitest';
import type { LaneJob } from './lane.ts';
import { createLane } from './lane.ts';
import { settle } from '../testing/test-store.ts';

function createProbe(): { asked: string[]; pending: string[][]; failures: string[]; lane: ReturnType<typeof createLane>; job: (key: string, land?: () => void) => LaneJob } {
  const asked: string[] = [];
  const pending: string[][] = [];
  const failures: string[] = [];
  const lane = createLane({
    onPending: (ids) => pending.push([...ids]),
    onFailure: (error) => failures.push(error.code),
  });
  const job = (key: string, land: () => void = () => undefined): LaneJob => ({
    key,
    responseIds: [key],
    ask: async () => {
      asked.push(key);
      await Promise.resolve();
      return { ok: true, value: land };
    },
  });
  return { asked, pending, failures, lane, job };
}

describe('a lane', () => {
  it('asks one job after the other, and says who waits', async () => {
    const { lane, job, asked, pending } = createProbe();
    lane.want([job('a'), job('b')]);
    expect(asked).toEqual(['a']);
    await settle();
    expect(asked).toEqual(['a', 'b']);
    expect(pending).toEqual([['a', 'b'], ['b'], []]);
  });

  it('does not ask again what was answered, though the answer did not satisfy', async () => {
    const { lane, job, asked } = createProbe();
    const wantAgain = (): void => lane.want([job('a', wantAgain)]);
    wantAgain();
    await settle();
    expect(asked).toEqual(['a']);
  });

  it('asks again what was answered and then not wanted for a while', async () => {
    const { lane, job, asked } = createProbe();
    lane.want([job('a')]);
    await settle();
    lane.want([]);
    lane.want([job('a')]);
    await settle();
    expect(asked).toEqual(['a', 'a']);
  });

  it('goes on after a job that throws', async () => {
    const { lane, job, asked, failures } = createProbe();
    lane.want([{ key: 'bad', responseIds: [], ask: () => { throw new Error('bug'); } }, job('a')]);
    await settle();
    expect(failures).toEqual(['run-failed']);
    expect(asked).toEqual(['a']);
  });

  it('drops the answer of a job that is not wanted any more', async () => {
    const { lane, job } = createProbe();
    let hasLanded = false;
    lane.want([job('a', () => { hasLanded = true; })]);
    lane.stop();
    await settle();
    expect(hasLanded).toBe(false);
  });
});
