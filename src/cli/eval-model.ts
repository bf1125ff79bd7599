// `npm run --silent eval:model -- FILE`: the reward model against step labels, through the engine and judge of the page.
// Standard output holds the figures alone; progress and what went wrong go to standard error. See docs/cli.md.

import { evaluateSamples } from './evaluation/evaluate-samples.ts';
import { EVAL_USAGE, type EvalOptions, parseEvalOptions } from './evaluation/eval-options.ts';
import { evaluationTable } from './evaluation/evaluation-table.ts';
import { readSamples } from './evaluation/labelled-samples.ts';
import { countUnscored, scoreSamples } from './evaluation/score-samples.ts';
import { nameModel } from '../protocol/model-name.ts';
import { fail, type Reply, succeed } from '../protocol/reply.ts';
import { openInput, readWhole } from './open-input.ts';
import { openModel } from './open-model.ts';

/** Characters of a file of samples: ten thousand long ones. */
const MAX_INPUT = 256_000_000;

async function evaluate(options: EvalOptions): Promise<Reply<string, string>> {
  const input = await openInput(options.input);
  if (!input.ok) return input;
  const text = await readWhole(input.value, MAX_INPUT);
  if (!text.ok) return text;
  const samples = readSamples(text.value);
  if (!samples.ok) return samples;
  const model = await openModel(options);
  if (!model.ok) return model;
  const scored = await scoreSamples(model.value, samples.value, (done) => {
    explain(`${done} of ${samples.value.length} samples scored`);
  });
  await model.value.release();
  if (!scored.ok) return fail(scored.error);
  const evaluation = evaluateSamples(
    { scores: scored.value.scores, labels: samples.value.map(({ label }) => label) },
    { threshold: model.value.threshold, isBest: options.isBestThreshold, model: nameModel(model.value.info) },
  );
  if (evaluation.unscored_steps > 0) {
    const reasons = [...countUnscored(scored.value.judgements)].map(([reason, count]) => `${count} ${reason}`).join(', ');
    explain(`${evaluation.unscored_steps} of ${evaluation.steps} steps were not scored (${reasons}); they count as not doubted.`);
  }
  if (options.isBestThreshold && evaluation.threshold_from === 'manifest') explain("There is no best threshold without both wrong and right samples; the manifest's was used.");
  return succeed(options.isJson ? `${JSON.stringify(evaluation)}\n` : evaluationTable(evaluation));
}

function explain(message: string): void {
  process.stderr.write(`${message}\n`);
}

async function main(): Promise<number> {
  const parsed = parseEvalOptions(process.argv.slice(2));
  const reply = !parsed.ok ? fail(`${parsed.error}\nSee npm run --silent eval:model -- --help`) : parsed.value === 'help' ? succeed(EVAL_USAGE) : await evaluate(parsed.value);
  if (!reply.ok) {
    explain(reply.error);
    return 2;
  }
  process.stdout.write(reply.value);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  explain(`The evaluation broke off: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
