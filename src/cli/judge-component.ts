// One component on one response in Node. A pattern runs under a time limit, as it does in the page: it may never come back.

import vm from 'node:vm';

import { judgeSteps } from '../core/components/judge.ts';
import { PATTERN_RESPONSE_LIMIT_MS, PATTERN_STEP_LIMIT_MS, type ComponentRule } from '../core/components.ts';
import type { Judgement } from '../core/judgement.ts';

const OUT_OF_TIME: Judgement = { status: 'not-checked', reason: 'out-of-time', findings: [] };

export function judgeComponent(rule: ComponentRule, steps: readonly string[]): Judgement[] {
  if (rule.kind !== 'pattern') return [...judgeSteps(rule, steps)];
  const endsAt = performance.now() + PATTERN_RESPONSE_LIMIT_MS;
  const sandbox: { judge: () => readonly Judgement[] } = { judge: () => [] };
  const context = vm.createContext(sandbox);
  const script = new vm.Script('judge()');
  return steps.map((text) => {
    const leftMs = Math.floor(Math.min(PATTERN_STEP_LIMIT_MS, endsAt - performance.now()));
    if (leftMs < 1) return OUT_OF_TIME;
    let judged: readonly Judgement[] = [];
    sandbox.judge = () => (judged = [...judgeSteps(rule, [text])]);
    try {
      script.runInContext(context, { timeout: leftMs });
    } catch (cause) {
      if (!isTimeout(cause)) throw cause;
    }
    return judged[0] ?? OUT_OF_TIME;
  });
}

/** The error comes from the other context, so it is no `Error` of this one. */
function isTimeout(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
