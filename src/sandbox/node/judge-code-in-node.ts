// The outcome by unit tests, in Node.

import type { OutcomeReport } from '../../protocol/judging.ts';
import type { CodeRequest } from '../judge-code.ts';
import { judgeCode, unknownCode } from '../judge-code.ts';
import { openNodeRuntime } from './node-runtimes.ts';

/** As `judgeCode`, with what cannot be started as an honest unknown. */
export async function judgeCodeInNode(request: CodeRequest): Promise<OutcomeReport> {
  try {
    return await judgeCode(request, {
      openRuntime: () => openNodeRuntime(request.language),
      signal: new AbortController().signal,
      now: () => performance.now(),
    });
  } catch {
    return unknownCode(request.language, 'runtime-unavailable');
  }
}
