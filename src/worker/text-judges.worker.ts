// The worker of the judges that need no model: syntax, fact and outcome. One request per message, each answered once.

import { judgeFact } from '../judges/fact.ts';
import { judgeOutcome } from '../judges/outcome.ts';
import { judgeSyntax } from '../judges/syntax.ts';
import type { TextJudgesCommand, TextJudgesEvent } from '../protocol/text-judge-messages.ts';
import { parseTextJudgesCommand } from '../protocol/text-judge-messages.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { postEvent } from './post-event.ts';

async function answer(command: Exclude<TextJudgesCommand, { type: 'load-parsers' }>): Promise<TextJudgesEvent> {
  switch (command.type) {
    case 'judge':
      return { type: 'judged', id: command.id, report: { syntax: judgeSyntax(command.request), fact: judgeFact(command.request) } };
    case 'judge-outcome':
      return { type: 'outcome-judged', id: command.id, report: await judgeOutcome(command.request) };
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
