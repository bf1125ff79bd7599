// `npm run eval:report -- --data DIR`: every figure of the model's card, by the judges and the engine of the page.
// Writes OUT/report.json and OUT/plots/*.svg, and the tables into OUT/CARD.md between its marks. Progress goes to standard error.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { nameModel } from '../protocol/model-name.ts';
import { DEFAULT_WORKERS, openModel, SHIPPED_MODEL } from './open-model.ts';
import { spliceSections } from './report/markdown.ts';
import { measureSections } from './report/measure-sections.ts';

const USAGE = `Usage: npm run eval:report -- --data DIR [--model DIR] [--out models] [--corrupted FILE] [--workers N]

DIR holds processbench_gsm8k_dev.json and gsm8k_model_solutions_dev.jsonl (models/README.md names their sources);
FILE is dev.jsonl as models/train/build_data.py writes it (default: models/runs/data/dev.jsonl).
What is missing is named in the report as not measured.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' }, model: { type: 'string', default: SHIPPED_MODEL }, out: { type: 'string', default: 'models' },
      corrupted: { type: 'string', default: 'models/runs/data/dev.jsonl' }, own: { type: 'string', default: 'models/eval' },
      workers: { type: 'string', default: String(DEFAULT_WORKERS) }, help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.data === undefined) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const model = await openModel({ modelDirectory: values.model, threads: 1, workers: Math.max(1, Math.floor(Number(values.workers))) });
  if (!model.ok) {
    explain(model.error);
    return 2;
  }
  const { info, threshold } = model.value;
  const manifest: unknown = JSON.parse(readFileSync(path.join(values.model, 'manifest.json'), 'utf8'));
  const sections = await measureSections({ model: model.value, manifest, data: values.data, corrupted: values.corrupted, own: values.own, explain });
  await model.value.release();
  if (!sections.ok) {
    explain(sections.error);
    return 2;
  }
  mkdirSync(path.join(values.out, 'plots'), { recursive: true });
  const figures = Object.fromEntries(sections.value.map((section) => [section.name, section.figures]));
  writeFileSync(path.join(values.out, 'report.json'), `${JSON.stringify({ model: nameModel(info), sha256: info.sha256, threshold, ...figures }, roundNumbers, 1)}\n`);
  for (const [file, svg] of sections.value.flatMap(({ plots }) => [...plots])) writeFileSync(path.join(values.out, 'plots', file), svg);
  return spliceCard(path.join(values.out, 'CARD.md'), new Map(sections.value.flatMap(({ tables }) => [...tables])));
}

/** More digits than the intervals deserve would only make the file differ from run to run. */
function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}

function spliceCard(file: string, tables: ReadonlyMap<string, string>): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    explain(`There is no ${file}; report.json and the plots were written, the tables were not.`);
    return 0;
  }
  const { text: spliced, missing } = spliceSections(text, tables);
  writeFileSync(file, spliced);
  if (missing.length > 0) explain(`${file} has no marks for ${missing.join(', ')}: <!-- report:${missing[0]} --> … <!-- /report:${missing[0]} -->.`);
  explain(`Written: report.json, plots/ and the tables of ${file}.`);
  return 0;
}

function explain(message: string): void {
  process.stderr.write(`${message}\n`);
}

process.exitCode = await main().catch((error: unknown) => {
  explain(`The report broke off: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
