// The worker of the judges that need no model: syntax, fact and outcome. One request per message, each answered once.

import { judgeFact, loadKnowledge } from '../judges/fact.ts';
import type { Knowledge } from '../judges/knowledge/knowledge.ts';
import { createStepMemo } from '../judges/memo.ts';
import { judgeOutcome } from '../judges/outcome.ts';
import { judgeSyntax } from '../judges/syntax.ts';
import type { TextJudgesCommand, TextJudgesEvent } from '../protocol/text-judge-messages.ts';
import { parseTextJudgesCommand } from '../protocol/text-judge-messages.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { postEvent } from './post-event.ts';

const factMemo = createStepMemo();
let knowledge: Promise<Knowledge> | undefined;

/** The knowledge base, loaded once; a load that failed is tried again with the next request. */
function fetchKnowledge(): Promise<Knowledge> {
  knowledge ??= loadKnowledge().catch((cause: unknown) => {
    knowledge = undefined;
    throw cause;
  });
  return knowledge;
}

async function answer(command: Exclude<TextJudgesCommand, { type: 'load-parsers' }>): Promise<TextJudgesEvent> {
  switch (command.type) {
    case 'judge': {
      // Without the facts the judge still computes, and its name says that nothing was looked up.
      const tools = { memo: factMemo, knowledge: await fetchKnowledge().catch(() => undefined) };
      return { type: 'judged', id: command.id, report: { syntax: judgeSyntax(command.request), fact: judgeFact(command.request, tools) } };
    }
    case 'judge-outcome':
      return { type: 'outcome-judged', id: command.id, report: await judgeOutcome(command.request) };
    case 'look-up':
      return { type: 'looked-up', id: command.id, report: (await fetchKnowledge()).lookUp(command.request) };
    default:
      return assertNever(command);
  }
}

globalThis.addEventListener('message', (message: MessageEvent<unknown>) => {
  const command = parseTextJudgesCommand(message.data);
  if (command.type === 'load-parsers') return;
  answer(command).then(postEvent, (cause: unknown) => {
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    postEvent({ type: 'refused', id: command.id, error: { code: 'run-failed', detail } } satisfies TextJudgesEvent);
  });
});
