import { describe, expect, it } from 'vitest';

import type { Judgement } from '../core/judgement.ts';
import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { judgeFact as judgeFactWith, loadKnowledge } from './fact.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { openNodeParsers } from './node-parsers.ts';
import { judgeSyntax } from './syntax.ts';
import { FACT_CORPUS } from './testing-fact-corpus.ts';
import { type CorpusStep, SYNTAX_CORPUS as RULE_CORPUS } from './testing-corpus.ts';
import { PARSER_CORPUS } from './testing-parser-corpus.ts';

const SYNTAX_CORPUS = [...RULE_CORPUS, ...PARSER_CORPUS];
const [knowledge, parsers] = await Promise.all([loadKnowledge(), openNodeParsers()]);
const judgeFact = (request: JudgeRequest): JudgeReport => judgeFactWith(request, { knowledge });
const judgeSyntaxFully = (request: JudgeRequest): JudgeReport => judgeSyntax(request, parsers);

function judgeOne(judge: (request: JudgeRequest) => JudgeReport, text: string): Judgement {
  const [judgement] = judge({ prompt: '', steps: [text] }).judgements;
  if (judgement === undefined) throw new Error('No judgement came back.');
  return judgement;
}

function expectVerdict(judgement: Judgement, { text, expected, findings }: CorpusStep, isCounted: (code: string, cost: number) => boolean): void {
  if (typeof expected === 'number') expect(judgement).toMatchObject({ status: 'scored', score: expect.closeTo(expected, 9) });
  else expect(judgement).toMatchObject({ status: 'not-checked', reason: expected });
  const found = judgement.findings.filter(({ code, cost }) => isCounted(code, cost)).map(({ code, span }) => [code, text.slice(span.start, span.end)]);
  expect(found).toEqual(findings);
}

describe('the syntax judge', () => {
  it.each(SYNTAX_CORPUS)('$text', (step) => expectVerdict(judgeOne(judgeSyntaxFully, step.text), step, (_, cost) => cost > 0));
});

describe('the fact judge', () => {
  it.each(FACT_CORPUS)('$text', (step) => expectVerdict(judgeOne(judgeFact, step.text), step, (code) => code !== 'number-from-nowhere'));
});

it('has at least 120 steps, and a step for nearly every code', () => {
  const seen = new Set([...SYNTAX_CORPUS, ...FACT_CORPUS].flatMap(({ findings }) => findings.map(([code]) => code)));
  const missing = FINDING_CODES.filter((code) => !seen.has(code));
  expect(SYNTAX_CORPUS.length + FACT_CORPUS.length).toBeGreaterThanOrEqual(120);
  expect(missing.sort()).toEqual([
    'code-not-parsed', 'environment-unopened', 'grammar-not-checked', 'latex-right-without-left', 'maths-not-parsed', 'number-from-nowhere', 'parsers-missing', 'prose-not-checked',
  ]);
});

describe.each([['syntax', judgeSyntaxFully, SYNTAX_CORPUS], ['fact', judgeFact, FACT_CORPUS]] as const)('every judgement of %s', (_name, judge, corpus) => {
  it.each(corpus)('adds up: $text', ({ text }) => {
    const judgement = judgeOne(judge, text);
    const cost = judgement.findings.reduce((sum, finding) => sum + finding.cost, 0);
    if (judgement.status === 'scored') expect(judgement.score).toBeCloseTo(Math.max(0, 1 - cost), 9);
    for (const { code, span } of judgement.findings) {
      expect(FINDING_CODES).toContain(code);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.start).toBeLessThan(span.end);
    }
  });
});
