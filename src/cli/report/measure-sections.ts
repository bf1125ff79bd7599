// All parts of the report: reads what each needs, has it judged, and says "not measured" where a file is missing.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

import type { RewardModel } from '../../engine/reward-model.ts';
import { nameModel } from '../../protocol/model-name.ts';
import { fail, type Reply, succeed } from '../../protocol/reply.ts';
import { type LabelledSample, readSamples } from '../evaluation/labelled-samples.ts';
import { scoreSamples } from '../evaluation/score-samples.ts';
import { judgeSamples, type ResponseText } from './judge-samples.ts';
import { readSolutions } from './read-solutions.ts';
import { absentSection, type Section } from './section.ts';
import { bestOfFourSection } from './sections/best-of-four.ts';
import { CORRUPTED_MARKS, corruptedSection } from './sections/corrupted.ts';
import { factsSection } from './sections/facts.ts';
import { failuresSection } from './sections/failures.ts';
import { languagesSection } from './sections/languages.ts';
import { PROCESSBENCH_MARKS, processBenchSection } from './sections/processbench.ts';

export interface MeasureRequest {
  readonly model: RewardModel;
  /** Parsed manifest.json of the model: what training wrote beside what the engine needs. */
  readonly manifest: unknown;
  /** Folder of the public sets. */
  readonly data: string;
  /** Corrupted development examples. */
  readonly corrupted: string;
  /** Folder of our own samples. */
  readonly own: string;
  readonly explain: (message: string) => void;
}

const Percent = v.number();
const Notes = v.object({
  calibration: v.nullish(v.object({ scale: v.number(), shift: v.number() }), null),
  accuracy: v.nullish(v.object({ processbenchGsm8kDev: v.object({ float: v.object({ f1: Percent, accuracyWrong: Percent, accuracyRight: Percent, auc: v.number(), threshold: v.number() }) }) }), null),
});
const Published = v.array(v.object({ name: v.string(), gsm8k: v.number(), average: v.number(), source: v.string() }));
const CorruptedLine = v.object({ question: v.string(), steps: v.array(v.string()), first: v.number(), source: v.string() });

/** The sections in the order of the card; a broken file or a failed run is a failure of the whole. */
export async function measureSections(request: MeasureRequest): Promise<Reply<readonly Section[], string>> {
  const sections: Section[] = [factsSection(request.manifest)];
  for (const measure of [measureProcessBench, measureCorrupted, measureLanguages, measureBestOfFour, measureFailures]) {
    const section = await measure(request);
    if (!section.ok) return section;
    sections.push(section.value);
  }
  return succeed(sections);
}

async function measureProcessBench(request: MeasureRequest): Promise<Reply<Section, string>> {
  const { model, manifest, data, own } = request;
  const file = path.join(data, 'processbench_gsm8k_dev.json');
  if (!existsSync(file)) return succeed(absentSection({ name: 'processbench', marks: PROCESSBENCH_MARKS, reason: 'there is no processbench_gsm8k_dev.json (QwenLM/ProcessBench, GSM8K part).' }));
  const samples = readFileOfSamples(file);
  if (!samples.ok) return samples;
  const judged = await judgeSamples(model, samples.value, progress(request, 'ProcessBench', samples.value.length));
  if (!judged.ok) return judged;
  const notes = v.safeParse(Notes, manifest);
  const published = v.safeParse(Published, JSON.parse(readFileSync(path.join(own, 'published.json'), 'utf8')));
  if (!published.success) return fail(`${own}/published.json is a list of {name, gsm8k, average, source}.`);
  return succeed(
    processBenchSection({
      samples: samples.value, judged: judged.value, threshold: model.threshold, model: nameModel(model.info), published: published.output,
      calibration: notes.success ? notes.output.calibration : null,
      float: notes.success ? notes.output.accuracy?.processbenchGsm8kDev.float ?? null : null,
    }),
  );
}

async function measureCorrupted(request: MeasureRequest): Promise<Reply<Section, string>> {
  const { model, corrupted } = request;
  if (!existsSync(corrupted)) return succeed(absentSection({ name: 'corrupted', marks: CORRUPTED_MARKS, reason: 'there is no dev.jsonl of models/train/build_data.py.' }));
  const lines = readFileSync(corrupted, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => v.safeParse(CorruptedLine, JSON.parse(line)));
  const samples = lines.flatMap((line) => (line.success && line.output.first < line.output.steps.length ? [line.output] : []));
  if (samples.length < lines.length) return fail(`${lines.length - samples.length} lines of ${corrupted} are not of the form {question, steps, first, source}.`);
  const rows = await scoreRows(request, { name: 'corrupted solutions', samples: samples.map(({ question, steps, first }) => ({ problem: question, steps, label: first })) });
  if (!rows.ok) return rows;
  return succeed(corruptedSection({ samples: samples.map(({ steps, first, source }) => ({ steps, label: first, kind: source })), rows: rows.value, threshold: model.threshold }));
}

async function measureLanguages(request: MeasureRequest): Promise<Reply<Section, string>> {
  const languages = [];
  for (const [language, file] of [['English', 'english.jsonl'], ['Chinese', 'chinese.jsonl']] as const) {
    const samples = readFileOfSamples(path.join(request.own, file));
    if (!samples.ok) return samples;
    const rows = await scoreRows(request, { name: language, samples: samples.value });
    if (!rows.ok) return rows;
    languages.push({ language, samples: samples.value, rows: rows.value });
  }
  return succeed(languagesSection(languages, request.model.threshold));
}

async function measureBestOfFour(request: MeasureRequest): Promise<Reply<Section, string>> {
  const file = path.join(request.data, 'gsm8k_model_solutions_dev.jsonl');
  if (!existsSync(file)) return succeed(absentSection({ name: 'bestOfFour', marks: ['best-of-four'], reason: 'there is no gsm8k_model_solutions_dev.jsonl (openai/grade-school-math, example_model_solutions.jsonl).' }));
  const problems = readSolutions(readFileSync(file, 'utf8'));
  if (!problems.ok) return fail(`${file}: ${problems.error}`);
  const responses = problems.value.flatMap(({ problem, solutions }) => solutions.map(({ steps }): ResponseText => ({ problem, steps })));
  const judged = await judgeSamples(request.model, responses, progress(request, 'model solutions', responses.length));
  return judged.ok ? succeed(bestOfFourSection(problems.value, judged.value)) : judged;
}

async function measureFailures(request: MeasureRequest): Promise<Reply<Section, string>> {
  const samples = readFileOfSamples(path.join(request.own, 'hard.jsonl'));
  if (!samples.ok) return samples;
  const rows = await scoreRows(request, { name: 'hard examples', samples: samples.value });
  return rows.ok ? succeed(failuresSection({ samples: samples.value, rows: rows.value, threshold: request.model.threshold })) : rows;
}

async function scoreRows(request: MeasureRequest, { name, samples }: { name: string; samples: readonly Pick<LabelledSample, 'problem' | 'steps' | 'label'>[] }) {
  const scored = await scoreSamples(request.model, samples, progress(request, name, samples.length));
  return scored.ok ? succeed(samples.map(({ label }, at) => ({ label, row: scored.value.scores[at] ?? [] }))) : scored;
}

function readFileOfSamples(file: string): Reply<readonly LabelledSample[], string> {
  const samples = readSamples(readFileSync(file, 'utf8'));
  return samples.ok ? samples : fail(`${file}: ${samples.error}`);
}

function progress({ explain }: MeasureRequest, name: string, total: number): (done: number) => void {
  return (done) => {
    explain(`${name}: ${done} of ${total} scored`);
  };
}
