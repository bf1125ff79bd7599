// Verdicts over runtimes that answer, hang, die and lie. No language runs here.
import { describe, expect, it } from 'vitest';
import { parseTests } from '../core/code/parse-tests.ts';
import type { TestAnswer } from '../protocol/sandbox-messages.ts';
import { judgeAnswer } from './judge-answer.ts';
import { patienceOf } from './run-limits.ts';
import type { AskReply, RuntimeProcess } from './runtime-process.ts';
import { runTests, TEST_MESSAGES, type TestRun } from './run-tests.ts';

const value = (text: string): TestAnswer => ({ kind: 'value', got: { shown: text, canonical: `n${text}` }, isSame: null, expectedShown: null });
const answered = (answer: TestAnswer): AskReply => ({ kind: 'answered', event: { id: '', type: 'tested', answer } });

/** Runtimes that answer test k by `answers[k]`, and a clock that moves by what each step is said to take. */
function createBench(options: { answers?: readonly AskReply[]; loadReply?: AskReply; beginReply?: AskReply; beginMs?: number } = {}) {
  const { answers = [], loadReply, beginReply, beginMs = 0 } = options;
  let nowMs = 0;
  const log: string[] = [];
  const limits: number[] = [];
  const openRuntime = async (): Promise<RuntimeProcess> => {
    log.push('open');
    return {
      ask: async (command, limitMs) => {
        log.push(command.type === 'test' ? `test ${command.index}` : command.type);
        limits.push(limitMs);
        if (command.type === 'begin') {
          nowMs += beginMs;
          return beginReply ?? { kind: 'answered', event: { id: '', type: 'begun', expected: command.suite.tests.map((_, i) => ({ shown: String(i), canonical: `n${i}` })) } };
        }
        if (command.type === 'load') return loadReply ?? { kind: 'answered', event: { id: '', type: 'loaded', error: null } };
        const reply = answers[command.index] ?? answered(value(String(command.index)));
        if (reply.kind === 'timed-out') nowMs += limitMs;
        return reply;
      },
      end: () => log.push('end'),
    };
  };
  const told: string[] = [];
  const onTest: TestRun['onTest'] = (done, count) => told.push(`${done.map(({ status }) => status).join(' ')} of ${count}`);
  const run = (count: number, signal = new AbortController().signal) => {
    const suite = parseTests(Array.from({ length: count }, (_, i) => `f(${i}) -> ${i}`).join('\n'), 'python');
    return runTests({ code: '', suite, openRuntime, signal, onTest, now: () => nowMs });
  };
  return { run, log, limits, told };
}

describe('a run', () => {
  it('asks for the tests before the code, then for one test after the other, in one runtime', async () => {
    const { run, log } = createBench();
    expect((await run(2)).map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(log).toEqual(['open', 'begin', 'load', 'test 0', 'test 1', 'end']);
  });

  it('goes on in another runtime after a test that hangs, and after one that kills', async () => {
    const { run, log } = createBench({ answers: [{ kind: 'timed-out' }, { kind: 'broke', detail: 'gone' }] });
    expect((await run(3)).map(({ status, message }) => [status, message])).toEqual([
      ['timeout', TEST_MESSAGES.testTime],
      ['error', TEST_MESSAGES.died],
      ['passed', null],
    ]);
    expect(log.filter((entry) => entry === 'open')).toHaveLength(3);
    expect(log.filter((entry) => entry === 'end')).toHaveLength(3);
  });

  it('tells of every test as soon as it is done', async () => {
    const { run, told } = createBench({ answers: [answered(value('0')), { kind: 'timed-out' }] });
    await run(3);
    expect(told).toEqual(['passed of 3', 'passed timeout of 3', 'passed timeout passed of 3']);
  });

  it('ends after thirty seconds, whatever is left', async () => {
    const hang: AskReply = { kind: 'timed-out' };
    const { run, log } = createBench({ answers: Array.from({ length: 30 }, () => hang) });
    const records = await run(30);
    expect(records.filter(({ message }) => message === TEST_MESSAGES.testTime)).toHaveLength(15);
    expect(records.filter(({ message }) => message === TEST_MESSAGES.runTime)).toHaveLength(15);
    expect(log.filter((entry) => entry === 'open')).toHaveLength(15);
  });

  it('gives every test the fate of code that does not load', async () => {
    const broken = createBench({ loadReply: { kind: 'answered', event: { id: '', type: 'loaded', error: 'SyntaxError' } } });
    expect((await broken.run(2)).map(({ status, message }) => [status, message])).toEqual([['error', 'SyntaxError'], ['error', 'SyntaxError']]);
    expect(broken.log.filter((entry) => entry === 'open')).toHaveLength(1);
    const stuck = createBench({ loadReply: { kind: 'timed-out' } });
    expect((await stuck.run(1))[0]).toMatchObject({ status: 'timeout', message: TEST_MESSAGES.loadTime });
    const slowTests = createBench({ beginReply: { kind: 'timed-out' } });
    expect((await slowTests.run(1))[0]).toMatchObject({ status: 'timeout', message: TEST_MESSAGES.beginTime });
  });

  it('gives more time where the machine is slow, within bounds', async () => {
    const usual = createBench({ beginMs: 40 });
    await usual.run(1);
    expect(usual.limits).toEqual([5_000, 2_000, 2_000]);
    const busy = createBench({ beginMs: 250 });
    await busy.run(1);
    expect(busy.limits).toEqual([5_000, 5_000, 5_000]);
    expect(patienceOf(60_000)).toBe(5);
  });

  it('ends its runtime when it is called off', async () => {
    const controller = new AbortController();
    const { run, log } = createBench();
    const running = run(50, controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow();
    expect(log.at(-1)).toBe('end');
  });
});

describe('a verdict', () => {
  const [test] = parseTests('f(2) -> 4', 'python').tests;
  const [statement] = parseTests('assert f(2) > 3', 'python').tests;
  const [program] = parseTests('stdin: 1\nstdout: 1\n2', 'python').tests;
  if (!test || !statement || !program) throw new Error('The tests were not read.');
  const four = { shown: '4', canonical: 'n4' };

  it('goes by what was expected before the code ran, not by what is said afterwards', () => {
    expect(judgeAnswer(test, four, value('4')).status).toBe('passed');
    expect(judgeAnswer(test, four, value('5'))).toMatchObject({ status: 'failed', expected: '4', got: '5' });
    expect(judgeAnswer(test, four, { ...value('5'), isSame: true } as TestAnswer).status).toBe('failed');
  });

  it('asks the language only where a value has no plain form', () => {
    const opaque = (isSame: boolean): TestAnswer => ({ kind: 'value', got: { shown: 'P(1)', canonical: null }, isSame, expectedShown: 'P(1)' });
    expect(judgeAnswer(test, null, opaque(true))).toMatchObject({ status: 'passed', expected: 'P(1)' });
    expect(judgeAnswer(test, four, opaque(false)).status).toBe('failed');
  });

  it('takes no answer of another kind than the test', () => {
    expect(judgeAnswer(test, four, { kind: 'held' }).status).toBe('error');
    expect(judgeAnswer(test, four, { kind: 'printed', text: '4', isCut: false }).status).toBe('error');
    expect(judgeAnswer(statement, null, value('4')).status).toBe('error');
    expect(judgeAnswer(statement, null, { kind: 'held' }).status).toBe('passed');
    expect(judgeAnswer(statement, null, { kind: 'refuted', message: 'too small' })).toMatchObject({ status: 'failed', message: 'too small' });
  });

  it('compares what is printed line by line, without blanks at the ends', () => {
    expect(judgeAnswer(program, null, { kind: 'printed', text: '1 \r\n2\n\n', isCut: false }).status).toBe('passed');
    expect(judgeAnswer(program, null, { kind: 'printed', text: '1\n2', isCut: true }).status).toBe('failed');
    expect(judgeAnswer(program, null, { kind: 'printed', text: '1 2', isCut: false })).toMatchObject({ status: 'failed', expected: '1\n2', got: '1 2' });
  });
});
