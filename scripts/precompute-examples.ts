// Writes the scores of the examples to src/lessons/scores/, by the judges and the engine that the page runs:
//   node --import tsx scripts/precompute-examples.ts
// To be run again when an example, a judge or the model changes; a test compares the files with what the judges say.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { stepsFromCuts } from '../src/core/cuts.ts';
import type { PrecomputedScores } from '../src/core/example.ts';
import type { Judgement } from '../src/core/judgement.ts';
import { toScore } from '../src/core/judgement.ts';
import type { Outcome } from '../src/core/outcome.ts';
import type { Reference, Response, Scene } from '../src/core/scene.ts';
import { DEFAULT_MODEL } from '../src/core/shipped-model-names.ts';
import { cutsByRule } from '../src/core/split.ts';
import { createNodeEngine } from '../src/engine/node.ts';
import type { RewardModel } from '../src/engine/reward-model.ts';
import { judgeCoherence } from '../src/judges/coherence.ts';
import { judgeFact, loadKnowledge } from '../src/judges/fact.ts';
import { openNodeParsers } from '../src/judges/node-parsers.ts';
import { judgeOutcome } from '../src/judges/outcome.ts';
import { judgeSyntax } from '../src/judges/syntax.ts';
import { judgeCodeInNode } from '../src/sandbox/node/judge-code-in-node.ts';
import { EXAMPLE_TEXTS } from '../src/lessons/example-texts.ts';
import type { JudgeReport, JudgeRequest, OutcomeReport } from '../src/protocol/judging.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SCORES_DIRECTORY = path.join(ROOT, 'src/lessons/scores');

function judgeRequestOf(scene: Scene, { text, cuts }: Response): JudgeRequest {
  const steps = stepsFromCuts(text, cuts ?? cutsByRule(text, scene.splitRule));
  return { prompt: scene.prompt, steps: steps.map((step) => step.text) };
}

/** The code of an example is our own, so it runs; with the same tests and verdicts as in the page. */
async function judgeOutcomeOf(response: Response, reference: Reference): Promise<OutcomeReport> {
  if (reference.kind !== 'code') return await judgeOutcome({ ...response, responseText: response.text, reference });
  const report = await judgeCodeInNode({ responseText: response.text, language: reference.language, tests: reference.tests });
  if (report.status === 'unknown') throw new Error(`${response.id}: ${report.reason}`);
  return report;
}

/** The judges that need no model, on every response of a scene; the syntax judge with all its parsers. */
export async function judgeWithoutModel(scene: Scene) {
  const [knowledge, parsers] = await Promise.all([loadKnowledge(), openNodeParsers()]);
  return Promise.all(scene.responses.map(async (response) => {
    const request = judgeRequestOf(scene, response);
    const outcome = await judgeOutcomeOf(response, scene.reference);
    return { syntax: judgeSyntax(request, parsers), fact: withoutMemory(judgeFact(request, { knowledge })), outcome };
  }));
}

/** The model's scores of every response of a scene. @throws Error when the model fails: half a file would be no use. */
export async function judgeByModel(scene: Scene, model: RewardModel): Promise<JudgeReport[]> {
  const reports: JudgeReport[] = [];
  for (const response of scene.responses) {
    const report = await judgeCoherence(model, judgeRequestOf(scene, response));
    if (!report.ok) throw new Error(`${response.id}: ${report.error.code}: ${report.error.detail}`);
    reports.push({ ...report.value, judgements: report.value.judgements.map(roundModelScore) });
  }
  return reports;
}

/** The shipped model that the page loads. @throws Error when it does not open. */
export async function openShippedModel(): Promise<RewardModel> {
  const engine = await createNodeEngine({ modelDirectory: path.join(ROOT, 'models', DEFAULT_MODEL) });
  if (!engine.ok) throw new Error(`${engine.error.code}: ${engine.error.detail}`);
  return engine.value;
}

async function precompute(scene: Scene, model: RewardModel): Promise<PrecomputedScores> {
  const others = await judgeWithoutModel(scene);
  const coherence = await judgeByModel(scene, model);
  return {
    judgedBy: {
      syntax: onlyName(others.map(({ syntax }) => syntax)),
      coherence: onlyName(coherence),
      fact: onlyName(others.map(({ fact }) => fact)),
      outcome: onlyName(others.map(({ outcome }) => outcome)),
    },
    responses: others.map(({ syntax, fact, outcome }, i) => ({
      steps: { syntax: syntax.judgements, coherence: coherence[i]?.judgements ?? [], fact: fact.judgements },
      outcome: withoutName(outcome),
    })),
  };
}

/** Which steps were judged anew is the worker's business. */
function withoutMemory({ judgedBy, judgements }: JudgeReport): JudgeReport {
  return { judgedBy, judgements };
}

function onlyName(reports: readonly (JudgeReport | OutcomeReport)[]): string {
  const names = [...new Set(reports.map(({ judgedBy }) => judgedBy))];
  if (names.length !== 1) throw new Error(`Expected one judge for a scene, got ${names.join(', ')}.`);
  return names[0] ?? '';
}

function withoutName(report: OutcomeReport): Outcome {
  const { answer } = report;
  return report.status === 'known'
    ? { status: 'known', reward: report.reward, answer, ...(report.tests ? { tests: report.tests } : {}) }
    : { status: 'unknown', reason: report.reason, answer };
}

/** Four decimals: what devices agree on, and half the bytes. */
function roundModelScore(judgement: Judgement): Judgement {
  if (judgement.status !== 'scored') return judgement;
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    ...judgement,
    score: toScore(round(judgement.score)),
    findings: judgement.findings.map((finding) => ({ ...finding, cost: round(finding.cost) })),
  };
}

async function main(): Promise<void> {
  const model = await openShippedModel();
  for (const { id, scene } of EXAMPLE_TEXTS) {
    const scores = await precompute(scene, model);
    writeFileSync(path.join(SCORES_DIRECTORY, `${id}.json`), `${JSON.stringify(scores)}\n`);
    console.error(`${id}: ${scores.judgedBy.coherence}`);
  }
  await model.release();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
