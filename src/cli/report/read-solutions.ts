// Model solutions of GSM8K as the public file has them: one problem a line, four solutions under the models' names.

import * as v from 'valibot';

import { fail, type Reply, succeed } from '../../protocol/reply.ts';

export interface Solution {
  readonly steps: readonly string[];
  readonly isRight: boolean;
  readonly answer: string;
}

export interface SolvedProblem {
  readonly problem: string;
  readonly solutions: readonly Solution[];
}

const Written = v.object({ solution: v.string(), is_correct: v.boolean() });
const Line = v.objectWithRest({ question: v.string() }, v.unknown());

/** Reads all lines; a solution without text is left out. Calculator marks (`<<3*4=12>>`) are no part of what a model says. */
export function readSolutions(text: string): Reply<readonly SolvedProblem[], string> {
  const problems: SolvedProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed === null) return fail(`Line ${index + 1} is not of the form {"question", "6b_finetuning": {"solution", "is_correct"}, …}.`);
    problems.push(parsed);
  }
  return succeed(problems);
}

function parseLine(line: string): SolvedProblem | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = v.safeParse(Line, json);
  if (!parsed.success) return null;
  const solutions = Object.values(parsed.output).flatMap((value): Solution[] => {
    const written = v.safeParse(Written, value);
    if (!written.success) return [];
    const steps = written.output.solution.replace(/<<[^>]*>>/g, '').split('\n').map((step) => step.trim()).filter((step) => step !== '');
    const answer = /^A:\s*(.*)$/.exec(steps.at(-1) ?? '')?.[1]?.replace(/[$,\s]/g, '') ?? '';
    return steps.length === 0 ? [] : [{ steps, isRight: written.output.is_correct, answer }];
  });
  return solutions.length === 0 ? null : { problem: parsed.output.question, solutions };
}
