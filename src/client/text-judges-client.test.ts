// Every request ends exactly once, whatever the worker does.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { TextJudgesReport } from '../protocol/judging.ts';
import { createFakeWorkers } from './testing/fake-worker.ts';
import { createTextJudgesClient } from './text-judges-client.ts';

const report: TextJudgesReport = {
  syntax: { judgedBy: 'syntax 1', judgements: [{ status: 'not-checked', reason: 'language', findings: [] }] },
  fact: { judgedBy: 'fact 1', judgements: [{ status: 'not-checked', reason: 'nothing-to-check', findings: [] }] },
};
const request = (prompt: string) => ({ prompt, steps: ['2 + 3 = 5'] });
const Sent = v.object({ type: v.string(), id: v.number() });
const sent = (message: unknown) => v.parse(Sent, message);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const workers = createFakeWorkers();
  const client = createTextJudgesClient({ createWorker: workers.create });
  const judge = (prompt: string, signal = new AbortController().signal) => client.judge(request(prompt), signal);
  return { workers, client, judge };
}

describe('requests', () => {
  it('starts no worker before it is asked something', () => {
    expect(setUp().workers.made).toHaveLength(0);
  });

  it('go out one at a time, in order, and are answered with their own reports', async () => {
    const { workers, judge, client } = setUp();
    const first = judge('first');
    const second = judge('second');
    const worker = workers.last();
    expect(worker.received).toHaveLength(1);
    worker.say({ type: 'judged', id: sent(worker.received[0]).id, report });
    expect(worker.received).toHaveLength(2);
    expect(worker.received[1]).toMatchObject({ type: 'judge', request: { prompt: 'second' } });
    worker.say({ type: 'judged', id: sent(worker.received[1]).id, report });
    expect(await first).toEqual({ ok: true, value: report });
    expect((await second).ok).toBe(true);
    expect(client.messageCount()).toBe(2);
  });

  it('judge outcomes too', async () => {
    const { workers, client } = setUp();
    const asked = client.judgeOutcome({ responseText: '#### 5', reference: { kind: 'maths', answer: '5' }, rating: null }, new AbortController().signal);
    const outcome = { status: 'known', reward: 1, answer: null, judgedBy: 'outcome 1' };
    workers.last().say({ type: 'outcome-judged', id: sent(workers.last().received[0]).id, report: outcome });
    expect(await asked).toEqual({ ok: true, value: outcome });
  });
});

describe('answers', () => {
  it('are taken once: a second one, and one to nobody, are dropped', async () => {
    const { workers, judge } = setUp();
    const asked = judge('once');
    const worker = workers.last();
    const { id } = sent(worker.received[0]);
    worker.say({ type: 'judged', id: id + 100, report });
    worker.say({ type: 'judged', id, report });
    worker.say({ type: 'refused', id, error: { code: 'run-failed', detail: 'again' } });
    expect((await asked).ok).toBe(true);
    expect(worker.isTerminated).toBe(false);
  });

  it('that are no messages of ours cost the worker its place, and the request is asked once more', async () => {
    const { workers, judge } = setUp();
    const asked = judge('broken');
    workers.last().say({ type: 'judged', id: 'one', report: { syntax: 1 } });
    expect(workers.made).toHaveLength(2);
    expect(workers.made[0]?.isTerminated).toBe(true);
    workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report });
    expect((await asked).ok).toBe(true);
  });

  it('with a score outside 0…1 are no answers', async () => {
    const { workers, judge } = setUp();
    const asked = judge('wild');
    const wild = { judgedBy: 'syntax 1', judgements: [{ status: 'scored', score: Number.NaN, findings: [] }] };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report: { syntax: wild, fact: report.fact } });
    }
    expect(await asked).toMatchObject({ ok: false, error: { code: 'worker-died' } });
  });

  it('of another kind are failures', async () => {
    const { workers, judge } = setUp();
    const asked = judge('mixed up');
    workers.last().say({ type: 'outcome-judged', id: sent(workers.last().received[0]).id, report: { status: 'known', reward: 1, answer: null, judgedBy: 'x' } });
    expect(await asked).toMatchObject({ ok: false, error: { code: 'run-failed' } });
  });
});

describe('cancelling', () => {
  it('costs no message while the request waits', async () => {
    const { workers, judge } = setUp();
    const abort = new AbortController();
    void judge('first');
    const second = judge('second', abort.signal);
    abort.abort();
    expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report });
    expect(workers.last().received).toHaveLength(1);
  });

  it('before asking asks nothing', async () => {
    const { workers, judge } = setUp();
    expect(await judge('never', AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers.made).toHaveLength(0);
  });

  it('ends the request at once, and the next one goes out when the worker is free', async () => {
    const { workers, judge } = setUp();
    const abort = new AbortController();
    const first = judge('first', abort.signal);
    const second = judge('second');
    abort.abort();
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const worker = workers.last();
    expect(worker.received).toHaveLength(1);
    worker.say({ type: 'judged', id: sent(worker.received[0]).id, report });
    worker.say({ type: 'judged', id: sent(worker.received[1]).id, report });
    expect((await second).ok).toBe(true);
  });
});

describe('a worker that hangs', () => {
  it('is replaced: its request times out, the waiting ones are answered by the next', async () => {
    const { workers, judge } = setUp();
    const first = judge('endless');
    const second = judge('second');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await first).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(workers.made).toHaveLength(2);
    expect(workers.made[0]?.isTerminated).toBe(true);
    workers.made[0]?.say({ type: 'judged', id: sent(workers.made[0].received[0]).id, report });
    workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report });
    expect((await second).ok).toBe(true);
  });
});

describe('a worker that crashes', () => {
  it('is replaced and the request asked once more, but a request that crashes two workers is given up', async () => {
    const { workers, judge } = setUp();
    const poison = judge('poison');
    const innocent = judge('innocent');
    workers.last().crash('out of memory');
    workers.last().crash('out of memory');
    expect(await poison).toEqual({ ok: false, error: { code: 'worker-died', detail: 'out of memory' } });
    expect(workers.made).toHaveLength(3);
    workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report });
    expect((await innocent).ok).toBe(true);
  });
});

describe('put away', () => {
  it('fails what is open and what comes later', async () => {
    const { workers, judge, client } = setUp();
    const open = judge('open');
    client.dispose();
    expect(await open).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await judge('later')).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers.last().isTerminated).toBe(true);
  });
});

describe('the parsers', () => {
  const ready = { status: 'ready' } as const;
  const parsers = { latex: ready, expressions: ready, code: ready, grammar: { status: 'loading' } } as const;

  it('are told to whoever listens, beside the answers', async () => {
    const { workers, judge, client } = setUp();
    const heard: unknown[] = [];
    const stop = client.subscribeParsers((news) => heard.push(news.parsers));
    const asked = judge('first');
    workers.last().say({ type: 'parsers', parsers, judgedBy: 'syntax 2 without grammar' });
    workers.last().say({ type: 'judged', id: sent(workers.last().received[0]).id, report });
    expect((await asked).ok).toBe(true);
    stop();
    workers.last().say({ type: 'parsers', parsers: { ...parsers, grammar: ready }, judgedBy: 'syntax 2' });
    expect(heard).toEqual([parsers]);
  });

  it('are gone with a worker that is replaced', () => {
    const { workers, judge, client } = setUp();
    const heard: unknown[] = [];
    client.subscribeParsers((news) => heard.push(news.judgedBy));
    void judge('first');
    workers.last().say({ type: 'parsers', parsers, judgedBy: 'syntax 2' });
    workers.last().crash('out of memory');
    expect(heard).toEqual(['syntax 2', null]);
  });

  it('are asked for again by hand, but never start a worker', () => {
    const { workers, judge, client } = setUp();
    client.loadParsers();
    expect(workers.made).toHaveLength(0);
    void judge('first');
    client.loadParsers();
    expect(workers.last().received.at(-1)).toEqual({ type: 'load-parsers' });
  });
});
