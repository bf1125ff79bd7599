// A file of responses: read while it runs, in portions that keep apart nothing that can share a run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EncodedWindow } from '../core/encoding.ts';
import type { JudgeRequest } from '../protocol/judging.ts';
import { scoreInBatches } from './batches.ts';
import type { ModelSession } from './ort-runtime.ts';
import { portionsOf } from './portions.ts';

/** A window of one token and one step, whose score is the token over a hundred. */
function windowOf(token: number): EncodedWindow {
  return { inputIds: Int32Array.of(token), stepIds: Int32Array.of(1), kindIds: Int32Array.of(0), ends: [{ step: 0, position: 0, isContextCut: false }] };
}

/** Runs wait until they are let go, each by itself. */
function createHeldSession({ parallelRuns = 1 } = {}) {
  const waiting: { go: () => void; fail: () => void }[] = [];
  const session: ModelSession = {
    parallelRuns,
    run: ({ inputIds }) =>
      new Promise((resolve, reject) => {
        waiting.push({
          go: () => { resolve(Float32Array.from(inputIds, (id) => id / 100)); },
          fail: () => { reject(new Error('the run fails')); },
        });
      }),
    release: async () => undefined,
  };
  return { session, waiting };
}

const PARTS = { padId: 0, maxWindows: 8, lengthOf: (length: number) => length, tokensPerRun: 2 };
/** Portions of these tokens, numbered through. */
const entriesOf = (portions: readonly (readonly number[])[]) => {
  let next = 0;
  return portions.map((tokens) => tokens.map((token) => ({ index: next++, token })));
};
const turn = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('scoring in batches', () => {
  it('reads one portion ahead, and no further, while a run is under way', async () => {
    const { session, waiting } = createHeldSession();
    const read: number[] = [];
    const scores = scoreInBatches({
      ...PARTS, session, portions: entriesOf([[1, 2], [3, 4], [5]]),
      read: ({ index, token }) => { read.push(index); return [windowOf(token)]; },
    });
    await turn();
    expect(waiting).toHaveLength(1);
    expect(read).toEqual([0, 1, 2, 3]);
    for (let run = 0; run < 3; run += 1) {
      waiting[run]?.go();
      await turn();
    }
    expect(read).toEqual([0, 1, 2, 3, 4]);
    expect((await scores).flat(2)).toEqual([1, 2, 3, 4, 5].map((token) => Math.fround(token / 100)));
  });

  it('keeps every place of the session busy, across portions', async () => {
    const { session, waiting } = createHeldSession({ parallelRuns: 3 });
    const scores = scoreInBatches({ ...PARTS, session, portions: entriesOf([[1, 2], [3, 4, 5, 6]]), read: ({ token }) => [windowOf(token)] });
    await turn();
    expect(waiting).toHaveLength(3);
    for (const run of waiting) run.go();
    await scores;
  });

  it('tells how many responses are done, those without a step among them', async () => {
    const { session, waiting } = createHeldSession();
    const heard: [number, number][] = [];
    const scores = scoreInBatches({
      ...PARTS, session, portions: entriesOf([[1, 0, 2], [1]]),
      read: ({ token }) => (token === 0 ? [] : [windowOf(token)]),
      onProgress: (done, total) => { heard.push([done, total]); },
    });
    await turn();
    waiting[0]?.go();
    await turn();
    waiting[1]?.go();
    expect(await scores).toEqual([[[Math.fround(0.01)]], [], [[Math.fround(0.02)]], [[Math.fround(0.01)]]]);
    expect(heard).toEqual([[1, 4], [2, 4], [3, 4], [4, 4]]);
  });

  it('ends with the first run that fails: nothing more is run or read', async () => {
    const { session, waiting } = createHeldSession({ parallelRuns: 2 });
    const read: number[] = [];
    const scores = scoreInBatches({
      ...PARTS, session, portions: entriesOf([[1, 2, 3, 4, 5, 6], [7, 8], [9]]),
      read: ({ token }) => { read.push(token); return [windowOf(token)]; },
    });
    scores.catch(() => undefined);
    await turn();
    waiting[0]?.fail();
    await expect(scores).rejects.toThrow('the run fails');
    waiting[1]?.go();
    await turn();
    expect(waiting).toHaveLength(2);
    expect(read).not.toContain(9);
  });

  it('ends when a response cannot be read, also one of a later portion', async () => {
    const { session, waiting } = createHeldSession();
    const scores = scoreInBatches({
      ...PARTS, session, portions: entriesOf([[1], [2]]),
      read: ({ token }) => { if (token === 2) throw new Error('cannot be read'); return [windowOf(token)]; },
    });
    scores.catch(() => undefined);
    await turn();
    waiting[0]?.go();
    await expect(scores).rejects.toThrow('cannot be read');
  });
});

describe('portions', () => {
  const requestOf = (prompt: number, steps: readonly number[]): JudgeRequest => ({ prompt: `question ${prompt}`, steps: steps.map(String) });

  it('hold every request once, the first few at once, then more', () => {
    const portions = portionsOf(Array.from({ length: 1000 }, (_, index) => requestOf(index, [index])));
    expect(portions.map((portion) => portion.length)).toEqual([4, 8, 16, 32, 64, 128, 256, 256, 236]);
    expect(portions.flat().map(({ index }) => index).sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(portionsOf([])).toEqual([]);
  });

  it('never part a response from one that it begins', () => {
    const request = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 4 }));
    fc.assert(fc.property(fc.array(request, { maxLength: 60 }), (drawn) => {
      const requests = drawn.map(([prompt, steps]) => requestOf(prompt, steps));
      const portions = portionsOf(requests);
      const placeOf = (index: number) => portions.findIndex((portion) => portion.some((entry) => entry.index === index));
      requests.forEach((short, index) => {
        const longer = requests.flatMap((one, at) => (at !== index && one.prompt === short.prompt && short.steps.every((step, place) => one.steps[place] === step) ? [at] : []));
        // One of those that begin with it is enough: there it reads its scores.
        if (longer.length > 0) expect(longer.map(placeOf)).toContain(placeOf(index));
      });
    }));
  });
});
