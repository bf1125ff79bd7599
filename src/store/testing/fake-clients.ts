// Clients for tests and for building views before the workers exist: they count, can be held, and can be made to fail.
// Their scores are made of the step's text alone, so that equal steps get equal scores.

import type { ModelClient, ParsersNews, SwitchOptions, TextJudgesClient, WantedModel } from '../../client/client.ts';
import { hashText } from '../../core/fingerprint.ts';
import type { Judgement } from '../../core/judgement.ts';
import { toScore } from '../../core/judgement.ts';
import type { EngineError, EngineState } from '../../protocol/engine-state.ts';
import type { JudgeReport, JudgeRequest } from '../../protocol/judging.ts';
import type { LookUpReport, LookUpRequest } from '../../protocol/look-up.ts';
import type { Reply } from '../../protocol/reply.ts';

const CANCELLED: EngineError = { code: 'cancelled', detail: 'aborted by the caller' };

/** Settles after the current task; or, once `hold` was called, when `release` is. */
class Gate {
  #isHeld = false;
  #waiting: (() => void)[] = [];
  hold(): void {
    this.#isHeld = true;
  }
  release(): void {
    this.#isHeld = false;
    for (const go of this.#waiting.splice(0)) go();
  }
  async pass(signal: AbortSignal): Promise<boolean> {
    if (this.#isHeld) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal.addEventListener('abort', () => resolve());
      });
    }
    await Promise.resolve();
    return !signal.aborted;
  }
}

/** A score from 0 to 1 in hundredths, told by the text. */
export function fakeScore(text: string, judge: string): number {
  return (hashText(`${judge} ${text}`) % 101) / 100;
}

function report(judgedBy: string, judge: string, request: JudgeRequest): JudgeReport {
  const judgements = request.steps.map((text): Judgement => ({ status: 'scored', score: toScore(fakeScore(text, judge)), findings: [] }));
  return { judgedBy, judgements };
}

export const FAKE_READY: Extract<EngineState, { status: 'ready' }> = {
  status: 'ready',
  backend: { kind: 'wasm', threads: 1 },
  model: { name: 'fake-prm', version: '1', sha256: 'fake', bytes: 1, origin: 'shipped' },
  notices: [],
};

export class FakeModelClient implements ModelClient {
  readonly requests: JudgeRequest[] = [];
  readonly gate = new Gate();
  abortedCount = 0;
  failure: EngineError | null = null;
  judgedBy = 'fake-prm 1';
  #state: EngineState = { status: 'idle' };
  #listeners = new Set<(state: EngineState) => void>();

  getState = (): EngineState => this.#state;
  subscribe = (listener: (state: EngineState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** Moves the engine to a state, as the worker would. */
  setState(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
  load = async (): Promise<void> => {
    this.setState(FAKE_READY);
  };
  isCached = async (): Promise<boolean> => false;
  score = async (request: JudgeRequest, signal: AbortSignal): Promise<Reply<JudgeReport, EngineError>> => {
    this.requests.push(request);
    if (!(await this.gate.pass(signal))) {
      this.abortedCount += 1;
      return { ok: false, error: CANCELLED };
    }
    return this.failure ? { ok: false, error: this.failure } : { ok: true, value: report(this.judgedBy, 'coherence', request) };
  };
  readonly switches: WantedModel[] = [];
  /** What the next switch ends with. */
  switchReply: Awaited<ReturnType<ModelClient['switchModel']>> = { ok: false, error: CANCELLED };
  switchModel = async (wanted: WantedModel, { onState, signal }: SwitchOptions): ReturnType<ModelClient['switchModel']> => {
    this.switches.push(wanted);
    onState({ status: 'preparing', phase: 'session', backend: 'wasm' });
    if (!(await this.gate.pass(signal))) return { ok: false, error: CANCELLED };
    if (this.switchReply.ok) this.setState({ ...FAKE_READY, model: this.switchReply.value });
    return this.switchReply;
  };
  readonly occlusions: Parameters<ModelClient['occlude']>[0][] = [];
  /** What the next occlusion ends with. */
  occlusionReply: Awaited<ReturnType<ModelClient['occlude']>> = { ok: false, error: CANCELLED };
  occlude: ModelClient['occlude'] = async (request, { onProgress, signal }) => {
    this.occlusions.push(request);
    onProgress(1, 4);
    return (await this.gate.pass(signal)) ? this.occlusionReply : { ok: false, error: CANCELLED };
  };
  messageCount = (): number => this.requests.length;
  dispose = (): void => this.#listeners.clear();
}

export class FakeTextJudgesClient implements TextJudgesClient {
  readonly requests: JudgeRequest[] = [];
  readonly outcomeTexts: string[] = [];
  readonly gate = new Gate();
  abortedCount = 0;
  failure: EngineError | null = null;
  version = '1';
  loadedParsersCount = 0;
  #listeners = new Set<(news: ParsersNews) => void>();

  subscribeParsers = (listener: (news: ParsersNews) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  loadParsers = (): void => {
    this.loadedParsersCount += 1;
  };
  /** Says what the worker would say when a parser arrives or fails. */
  sayParsers(news: ParsersNews): void {
    for (const listener of this.#listeners) listener(news);
  }

  judge: TextJudgesClient['judge'] = async (request, signal) => {
    this.requests.push(request);
    if (!(await this.gate.pass(signal))) {
      this.abortedCount += 1;
      return { ok: false, error: CANCELLED };
    }
    if (this.failure) return { ok: false, error: this.failure };
    const syntax = report(`syntax ${this.version}`, 'syntax', request);
    return { ok: true, value: { syntax, fact: report(`fact ${this.version}`, 'fact', request) } };
  };
  /** Right when the response holds the reference answer. */
  judgeOutcome: TextJudgesClient['judgeOutcome'] = async (request, signal) => {
    this.outcomeTexts.push(request.responseText);
    if (!(await this.gate.pass(signal))) return { ok: false, error: CANCELLED };
    if (this.failure) return { ok: false, error: this.failure };
    const { reference, responseText } = request;
    const isRight = reference.kind === 'maths' && responseText.includes(reference.answer);
    return { ok: true, value: { status: 'known', reward: isRight ? 1 : 0, answer: null, judgedBy: `outcome ${this.version}` } };
  };
  lookUpReport: LookUpReport = { claims: [], terms: [], hits: [], builtInCount: 0, ownCount: 0, ownFactCount: 0, problems: [] };
  readonly lookUps: LookUpRequest[] = [];
  lookUp: TextJudgesClient['lookUp'] = async (request, signal) => {
    this.lookUps.push(request);
    if (!(await this.gate.pass(signal))) return { ok: false, error: CANCELLED };
    return this.failure ? { ok: false, error: this.failure } : { ok: true, value: this.lookUpReport };
  };
  messageCount = (): number => this.requests.length + this.outcomeTexts.length;
  dispose = (): void => undefined;
}
