// The arguments of `npm run score`: parsed, checked, and explained when wrong. Knows nothing of files or judges.

import { parseArgs } from 'node:util';

import { AGGREGATORS, type Aggregator } from '../core/aggregators.ts';
import { DEFAULT_DESIGN } from '../core/defaults.ts';
import { JUDGE_NAMES, type JudgeName } from '../core/judgement.ts';
import { toWeight, type Weight } from '../core/weights.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';
import { DEFAULT_WORKERS } from './open-model.ts';

export interface ScoreOptions {
  /** Path of the input, `-` for standard input. */
  readonly input: string;
  readonly judges: ReadonlySet<JudgeName>;
  /** In the order of `judgesOf`, in all 1; `null` where none were named. */
  readonly weights: readonly Weight[] | null;
  /** File of components of one's own; `null` without. */
  readonly componentsFile: string | null;
  readonly aggregator: Aggregator;
  readonly tau: number;
  readonly lambda: number;
  /** Folder of the reward model; `null` is the one that the product ships. */
  readonly modelDirectory: string | null;
  readonly threads: number;
  readonly workers: number;
  /** Does the syntax judge ask the grammar checker? It takes most of that judge's time. */
  readonly hasGrammar: boolean;
  /** Whether unit tests of the input run; without it their outcome is unknown. */
  readonly runCode: boolean;
}

/** Half and half: the page can start with the process alone because it shows the outcome beside it; here the total is one number. */
const DEFAULT_LAMBDA = 0.5;

export const USAGE = `Scores every step of responses with the judges of the playground.

Usage: npm run --silent score -- FILE.jsonl [options]        ("-" reads standard input)

Each line of FILE.jsonl is one response:
  {"id"?, "prompt", "steps": [...] | "response": "...", "reference"? | "tests"?, "language"?}
Each line on standard output answers one line, in order; null is "not checked" or "unknown":
  {"id", "steps": [{"syntax", "coherence", "fact", "reward"}], "process", "outcome", "total"}

Options:
  --judges LIST       judges to run, of ${JUDGE_NAMES.join(',')} (default: all)
  --weights S,C,F     weights of syntax, coherence and fact (default: 0.3,0.5,0.2); those of components behind them
  --components FILE   step judges of your own: a JSON list, or a scene saved by the page with its weights; see docs/judges.md
  --aggregator NAME   ${AGGREGATORS.join(', ')} (default: ${DEFAULT_DESIGN.aggregator})
  --lambda NUMBER     share of the process reward in the total, 0 to 1 (default: ${DEFAULT_LAMBDA})
  --tau NUMBER        temperature of softmin, from 0 up (default: ${DEFAULT_DESIGN.tau})
  --model FOLDER      reward model with its manifest.json (default: the shipped one)
  --workers NUMBER    sessions of the model side by side, 1 to 64 (default: one a core, here ${DEFAULT_WORKERS})
  --threads NUMBER    threads of one run of the model, 1 to 64 (default: 1)
  --no-grammar        syntax without the grammar checker: faster, and slips of grammar pass
  --run-code          run the code of responses against "tests" (only for code that you would run yourself)
  --help              this text

Exit status: 0 all lines scored; 1 some lines could not be scored, each named on standard error; 2 nothing was scored.
See docs/cli.md.
`;

const FLAGS = {
  judges: { type: 'string' }, components: { type: 'string' }, weights: { type: 'string' }, aggregator: { type: 'string' }, lambda: { type: 'string' }, tau: { type: 'string' },
  model: { type: 'string' }, threads: { type: 'string' }, workers: { type: 'string' }, 'no-grammar': { type: 'boolean' }, 'run-code': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
} as const;

/** The options, `'help'`, or what is wrong with the arguments and what is allowed. */
export function parseScoreOptions(args: readonly string[]): Reply<ScoreOptions | 'help', string> {
  try {
    return succeed(readOptions(args));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readOptions(args: readonly string[]): ScoreOptions | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  if (values.help === true) return 'help';
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) throw new Error(`Name one input file, or "-" for standard input; got ${positionals.length}.`);
  return {
    input,
    judges: readJudges(values.judges),
    weights: values.weights === undefined ? null : readWeights(values.weights, values.components !== undefined),
    componentsFile: values.components ?? null,
    aggregator: readAggregator(values.aggregator),
    tau: readNumber({ name: 'tau', text: values.tau, fallback: DEFAULT_DESIGN.tau, from: 0, to: 1e6 }),
    lambda: readNumber({ name: 'lambda', text: values.lambda, fallback: DEFAULT_LAMBDA, from: 0, to: 1 }),
    modelDirectory: values.model ?? null,
    threads: Math.floor(readNumber({ name: 'threads', text: values.threads, fallback: 1, from: 1, to: 64 })),
    workers: Math.floor(readNumber({ name: 'workers', text: values.workers, fallback: DEFAULT_WORKERS, from: 1, to: 64 })),
    hasGrammar: values['no-grammar'] !== true,
    runCode: values['run-code'] === true,
  };
}

function readJudges(text: string | undefined): ReadonlySet<JudgeName> {
  const names = (text ?? JUDGE_NAMES.join(',')).split(',').map((name) => name.trim()).filter((name) => name !== '');
  const judges = names.map((name) => {
    const judge = JUDGE_NAMES.find((known) => known === name);
    if (judge === undefined) throw new Error(`--judges knows ${JUDGE_NAMES.join(', ')}; "${name}" is none of them.`);
    return judge;
  });
  if (judges.length === 0) throw new Error(`--judges needs at least one of ${JUDGE_NAMES.join(', ')}.`);
  return new Set(judges);
}

/** Shares of any sum are allowed, so that 3,5,2 means what 0.3,0.5,0.2 does. */
function readWeights(text: string, hasComponents: boolean): Weight[] {
  const shares = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const sum = shares.reduce((total, share) => total + share, 0);
  const isLong = hasComponents ? shares.length >= JUDGE_NAMES.length : shares.length === JUDGE_NAMES.length;
  if (!isLong || !shares.every((share) => share >= 0 && share <= 1e6) || !(sum > 0)) {
    throw new Error(`--weights takes ${JUDGE_NAMES.length} numbers from 0 up${hasComponents ? ', and one more for each component' : ''}, in the order ${JUDGE_NAMES.join(',')}, not all 0, such as 0.3,0.5,0.2; got "${text}".`);
  }
  const isWhole = Math.abs(sum - 1) < 1e-9;
  return shares.map((share) => toWeight(isWhole ? share : share / sum));
}

function readAggregator(text: string | undefined): Aggregator {
  const aggregator = AGGREGATORS.find((known) => known === (text ?? DEFAULT_DESIGN.aggregator));
  if (aggregator === undefined) throw new Error(`--aggregator knows ${AGGREGATORS.join(', ')}; "${text}" is none of them.`);
  return aggregator;
}

function readNumber({ name, text, fallback, from, to }: { name: string; text: string | undefined; fallback: number; from: number; to: number }): number {
  if (text === undefined) return fallback;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= from && value <= to)) throw new Error(`--${name} takes a number from ${from} to ${to}; got "${text}".`);
  return value;
}
