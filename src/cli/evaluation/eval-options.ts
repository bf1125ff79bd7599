// The arguments of `npm run eval:model`: parsed, checked, and explained when wrong.

import { parseArgs } from 'node:util';

import { fail, type Reply, succeed } from '../../protocol/reply.ts';
import { DEFAULT_WORKERS, type ModelChoice } from '../open-model.ts';

export interface EvalOptions extends ModelChoice {
  /** Path of the samples, `-` for standard input. */
  readonly input: string;
  readonly isJson: boolean;
  readonly isBestThreshold: boolean;
}

export const EVAL_USAGE = `Measures the reward model on step-labelled samples, as ProcessBench does (arXiv 2412.06559).

Usage: npm run --silent eval:model -- FILE [options]        ("-" reads standard input)

FILE holds a JSON array, or one JSON object a line:
  {"id"?, "problem", "steps": [...], "label"}     label: index from 0 of the first wrong step, -1 for none
The predicted first error is the first step that scores below the threshold. F1 is the harmonic mean of the shares of
wrong samples whose first error is predicted exactly and of right samples without a predicted error.

Options:
  --json              one JSON object on standard output: samples, wrong, right, threshold, threshold_from,
                      accuracy_wrong, accuracy_right, f1 (percent), auc (0 to 1), model, steps, unscored_steps
  --best-threshold    the threshold of best F1 on this file (the paper's protocol), instead of the manifest's
  --model FOLDER      reward model with its manifest.json (default: the shipped one)
  --workers NUMBER    sessions of the model side by side, 1 to 64 (default: one a core, here ${DEFAULT_WORKERS})
  --threads NUMBER    threads of one run of the model, 1 to 64 (default: 1)
  --help              this text

Exit status: 0 measured; 2 nothing was measured, and standard error says why. See docs/cli.md.
`;

const FLAGS = {
  json: { type: 'boolean', default: false }, 'best-threshold': { type: 'boolean', default: false },
  model: { type: 'string' }, threads: { type: 'string', default: '1' }, workers: { type: 'string', default: String(DEFAULT_WORKERS) }, help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The options, `'help'`, or what is wrong with the arguments and what is allowed. */
export function parseEvalOptions(args: readonly string[]): Reply<EvalOptions | 'help', string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
    if (values.help) return succeed('help');
    const [input] = positionals;
    if (input === undefined || positionals.length > 1) return fail(`Name one file of samples, or "-" for standard input; got ${positionals.length}.`);
    const threads = readCount('threads', values.threads);
    if (!threads.ok) return threads;
    const workers = readCount('workers', values.workers);
    if (!workers.ok) return workers;
    return succeed({ input, isJson: values.json, isBestThreshold: values['best-threshold'], modelDirectory: values.model ?? null, threads: threads.value, workers: workers.value });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readCount(name: string, text: string): Reply<number, string> {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= 64 ? succeed(value) : fail(`--${name} takes a whole number from 1 to 64; got "${text}".`);
}
