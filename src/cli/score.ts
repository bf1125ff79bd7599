// `npm run --silent score -- FILE.jsonl`: the judges of the page in Node. Reads line by line, scores in batches, writes in order.
// Standard output holds the scores alone; progress and broken lines go to standard error. See docs/cli.md.

import { judgesOf } from '../core/components.ts';
import { DEFAULT_DESIGN } from '../core/defaults.ts';
import { weightsFromPoints } from '../core/weights.ts';
import { openNodeParsers } from '../judges/node-parsers.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';
import { createLineWriter } from './line-writer.ts';
import { openInput } from './open-input.ts';
import { openModel } from './open-model.ts';
import { readComponents } from './read-components.ts';
import { readLines } from './read-lines.ts';
import { parseScoreOptions, type ScoreOptions, USAGE } from './score-options.ts';
import { type BrokenLine, readRecord, type ScoreRecord } from './score-record.ts';
import { type JudgeTools, type ScoredLine, scoreRecords, type ScoringOptions } from './score-records.ts';

/** Responses, and characters in all, that are judged together: enough to batch by length, little enough to keep. */
const BATCH_RECORDS = 128;
const BATCH_CHARACTERS = 500_000;
/** Batches whose scores may be awaited while the next one is read. */
const BATCHES_UNDER_WAY = 1;
const PROGRESS_EVERY_MS = 2_000;

function explain(message: string): void {
  process.stderr.write(`${message}\n`);
}

async function main(): Promise<number> {
  const parsed = parseScoreOptions(process.argv.slice(2));
  if (!parsed.ok) {
    explain(`${parsed.error}\nSee npm run --silent score -- --help`);
    return 2;
  }
  if (parsed.value === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const completed = await withComponents(parsed.value);
  if (!completed.ok) {
    explain(completed.error);
    return 2;
  }
  const options = completed.value;
  const input = await openInput(options.input);
  if (!input.ok) {
    explain(input.error);
    return 2;
  }
  const openParsers = async (): Promise<JudgeTools['parsers']> => (options.judges.has('syntax') ? openNodeParsers({ hasGrammar: options.hasGrammar }) : null);
  if (!options.judges.has('coherence')) return scoreStream(input.value, options, { model: null, parsers: await openParsers() });
  const model = await openModel(options);
  if (!model.ok) {
    explain(`${model.error}\nWithout it, --judges syntax,fact still runs.`);
    return 2;
  }
  try {
    return await scoreStream(input.value, options, { model: model.value, parsers: await openParsers() });
  } finally {
    await model.value.release();
  }
}

/** Components and weights together, because their numbers must agree. */
async function withComponents(options: ScoreOptions): Promise<Reply<ScoringOptions, string>> {
  const { componentsFile, weights } = options;
  if (componentsFile === null) return succeed({ ...options, components: [], weights: weights ?? weightsFromPoints(DEFAULT_DESIGN.weightPoints) });
  const read = await readComponents(componentsFile);
  if (!read.ok) return read;
  const { components, weightPoints } = read.value;
  const judgeCount = judgesOf({ components }).length;
  if (weights !== null && weights.length !== judgeCount) {
    return fail(`--weights takes ${judgeCount} numbers here: syntax, coherence, fact, then ${components.map(({ name }) => name).join(', ')}; got ${weights.length}.`);
  }
  return succeed({ ...options, components, weights: weights ?? weightsFromPoints(weightPoints) });
}

async function scoreStream(input: AsyncIterable<string>, options: ScoringOptions, tools: JudgeTools): Promise<number> {
  const writer = createLineWriter(process.stdout);
  const started = performance.now();
  let lastReport = started;
  let scored = 0;
  let broken = 0;
  let unrun = 0;
  let batch: (ScoreRecord | BrokenLine)[] = [];
  let characters = 0;
  const underWay: { readonly entries: readonly (ScoreRecord | BrokenLine)[]; readonly done: Promise<(ScoredLine | BrokenLine)[]> }[] = [];

  const writeOldest = async (): Promise<void> => {
    const oldest = underWay.shift();
    if (oldest === undefined) return;
    const done = await oldest.done;
    let next = 0;
    for (const entry of oldest.entries) {
      const line: ScoredLine | BrokenLine = entry.kind === 'broken' ? entry : done[next++] ?? { kind: 'broken', line: entry.line, id: entry.id, error: 'not scored' };
      if ('error' in line) {
        broken += 1;
        explain(`Line ${line.line}: ${line.error}.`);
        await writer.write(JSON.stringify({ id: line.id, line: line.line, error: line.error }));
      } else {
        scored += 1;
        await writer.write(JSON.stringify(line));
      }
    }
    if (performance.now() - lastReport > PROGRESS_EVERY_MS) {
      lastReport = performance.now();
      explain(`${scored} responses scored …`);
    }
  };
  /** The next batch is encoded while the model is at work on the one before. */
  const flush = async (): Promise<void> => {
    const done = scoreRecords(batch.filter((entry) => entry.kind === 'record'), options, tools);
    // A failure is thrown where the batch is written, in order.
    done.catch(() => undefined);
    underWay.push({ entries: batch, done });
    batch = [];
    characters = 0;
    while (underWay.length > BATCHES_UNDER_WAY) await writeOldest();
  };

  for await (const line of readLines(input)) {
    const entry = readRecord(line);
    if (entry === null) continue;
    batch.push(entry);
    if (entry.kind === 'record' && entry.reference.kind === 'code' && !options.runCode) unrun += 1;
    characters += line.text?.length ?? 0;
    if (batch.length >= BATCH_RECORDS || characters >= BATCH_CHARACTERS) await flush();
    if (writer.isClosed()) return broken > 0 ? 1 : 0;
  }
  await flush();
  while (underWay.length > 0) await writeOldest();
  if (unrun > 0) explain(`${unrun} ${unrun === 1 ? 'response has' : 'responses have'} unit tests, which were not run: their outcome is null. --run-code runs them.`);
  const judges = [...options.judges].join(', ');
  explain(`${scored} ${scored === 1 ? 'response' : 'responses'} scored by ${judges} in ${((performance.now() - started) / 1000).toFixed(1)} s; ${broken} ${broken === 1 ? 'line' : 'lines'} broken.`);
  return broken > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  explain(`Scoring broke off: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
