// The worker of the judges that need no model: syntax, fact and outcome. One request per message, each answered once.
// The first request sets the parsers loading; the page is told of every one that arrives.

import { judgeFact, loadKnowledge } from '../judges/fact.ts';
import type { Knowledge } from '../judges/knowledge/knowledge.ts';
import { createStepMemo } from '../judges/memo.ts';
import { judgeOutcome } from '../judges/outcome.ts';
import { judgeSyntax } from '../judges/syntax.ts';
import { syntaxJudgeName } from '../judges/syntax/parsers.ts';
import type { TextJudgesCommand, TextJudgesEvent } from '../protocol/text-judge-messages.ts';
import { parseTextJudgesCommand } from '../protocol/text-judge-messages.ts';
import { assertNever } from '../protocol/assert-never.ts';
import { OPEN_PARSERS } from './open-parsers.ts';
import { createParserLoader } from './parser-loader.ts';
import { postEvent } from './post-event.ts';

/** A request waits so long for the small parsers; on a slow network it is judged without them, and once more when they are there. */
const PARSER_WAIT_MS = 1_500;

const factMemo = createStepMemo();
const syntaxMemo = createStepMemo();
const loader = createParserLoader({
  open: OPEN_PARSERS,
  onChange: (parsers, ready) => postEvent({ type: 'parsers', parsers, judgedBy: syntaxJudgeName(ready) } satisfies TextJudgesEvent),
});
let knowledge: Promise<Knowledge> | undefined;

/** The knowledge base, loaded once; a load that failed is tried again with the next request. */
function fetchKnowledge(): Promise<Knowledge> {
  knowledge ??= loadKnowledge().catch((cause: unknown) => {
    knowledge = undefined;
    throw cause;
  });
  return knowledge;
}

async function answer(command: TextJudgesCommand): Promise<TextJudgesEvent | null> {
  switch (command.type) {
    case 'judge': {
      const smallParsers = Promise.race([loader.load(), new Promise((resolve) => setTimeout(resolve, PARSER_WAIT_MS))]);
      // Without the facts the judge still computes, and its name says that nothing was looked up.
      const tools = { memo: factMemo, knowledge: await fetchKnowledge().catch(() => undefined) };
      await smallParsers;
      const report = { syntax: judgeSyntax(command.request, loader.parsers(), syntaxMemo), fact: judgeFact(command.request, tools) };
      return { type: 'judged', id: command.id, report };
    }
    case 'judge-outcome':
      return { type: 'outcome-judged', id: command.id, report: await judgeOutcome(command.request) };
    case 'look-up':
      return { type: 'looked-up', id: command.id, report: (await fetchKnowledge()).lookUp(command.request) };
    case 'load-parsers':
      await loader.load({ isByHand: true });
      return null;
    default:
      return assertNever(command);
  }
}

globalThis.addEventListener('message', (message: MessageEvent<unknown>) => {
  const command = parseTextJudgesCommand(message.data);
  answer(command).then(
    (event) => {
      if (event !== null) postEvent(event);
    },
    (cause: unknown) => {
      const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      if (command.type !== 'load-parsers') postEvent({ type: 'refused', id: command.id, error: { code: 'run-failed', detail } } satisfies TextJudgesEvent);
    },
  );
});
