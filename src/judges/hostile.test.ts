// Text meant to exhaust a judge: time stays in proportion to the text, nothing throws, and the answer is a score or a reason.

import { describe, expect, it } from 'vitest';

import type { JudgeReport, JudgeRequest } from '../protocol/judging.ts';
import { judgeFact as judgeFactWith, loadKnowledge } from './fact.ts';
import { openNodeParsers } from './node-parsers.ts';
import { judgeSyntax as judgeSyntaxWith } from './syntax.ts';

const parsers = await openNodeParsers();
const judgeSyntax = (request: JudgeRequest): JudgeReport => judgeSyntaxWith(request, parsers);

const knowledge = await loadKnowledge();
const judgeFact = (request: JudgeRequest): JudgeReport => judgeFactWith(request, { knowledge });

const LENGTH = 30_000;
const fill = (piece: string): string => piece.repeat(Math.floor(LENGTH / piece.length));

const HOSTILE: readonly (readonly [string, string])[] = [
  ['opening brackets', fill('(')], ['closing brackets', fill(')')], ['mixed brackets', fill('([{')], ['crossed brackets', fill('(]')], ['outward intervals', fill(']1,')],
  ['dollar signs', fill('$')], ['prices', fill('$5 ')], ['display dollars', fill('$$ x ')], ['inline openers', fill('\\(')], ['display openers', fill('\\[')],
  ['nested fractions', fill('\\frac{')], ['fractions without arguments', fill('\\frac')], ['environments', fill('\\begin{a}')], ['lefts', fill('\\left(')], ['backslashes', fill('\\')],
  ['one letter', fill('a')], ['one digit', fill('1')], ['digits and spaces', fill('1 ')], ['thousands', fill('1,')], ['pluses', fill('+')], ['sums', fill('1+')], ['sums without end', fill('1+1=')], ['equals', fill('=')],
  ['stars', fill('*')], ['emphasis', fill(' *a')], ['backticks', fill('`')], ['fences', fill('```\n')], ['spaces', `a${fill(' ')}b`], ['line breaks', `a${fill('\n')}b`], ['tabs and rac', fill('\trac{')],
  ['the same word', fill('the ')], ['the same phrase', fill('ab cd ef gh ')], ['words', fill('word of a kind ')], ['hyphens', fill('a-')], ['full stops', fill('.')], ['sentences', fill('A b c. ')], ['commas', fill(', ')],
  ['quotes', fill('"')], ['at signs', fill('a@')], ['addresses', fill('www.')], ['emoji', fill('🙂')], ['zero-width characters', fill('\u200b')], ['combining marks', `e${fill('\u0301')}`], ['Han', fill('中')],
  ['mixed scripts', fill('aа')], ['right to left', fill('\u202eאב ')], ['null characters', fill('\0')], ['lone surrogates', fill('\ud800')], ['smileys', fill(':(')], ['claims', fill('There are 8 days in a week. ')], ['claims without end', fill('a week has 7 days ')], ['capitals', fill('the capital of ')], ['copulas', fill('is ')], ['names', fill('Paris is the ')], ['Chinese claims', fill('一周有8天，')], ['lists of values', fill('a week has 7 days, 8 hours and ')], ['Chinese lists of values', fill('一年有12个月和52周以及')], ['factorials', fill('5! * 5!')], ['factorials without end', fill('5!')], ['great factorials', fill('20! * ')], ['names of units', fill('5 m ')],
  ['code', `\`\`\`python\n${fill('(')}\n\`\`\``], ['powers', fill('9^')],
  ['a macro that calls itself', fill('\\(\\def\\a{\\a\\a}\\a\\) ')], ['macros that double', fill('\\(\\def\\a{xx}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}\\c\\c\\c\\c\\) ')],
  ['a tower of fractions', `\\(${'\\frac{1}{'.repeat(5_000)}1${'}'.repeat(5_000)}\\)`], ['low towers of fractions', fill(`\\(${'\\frac{1}{'.repeat(50)}1${'}'.repeat(50)}\\) `)],
  ['formulas', fill('\\(x\\) ')], ['bad formulas', fill('\\(x^^2\\) ')], ['powers of powers', `\\(${'x^{'.repeat(1_900)}\\)`], ['sums in brackets', fill('(1+(2*')], ['closed sums in brackets', `${'('.repeat(9_000)}1+1${')'.repeat(9_000)}`],
  ['numbers side by side', fill('1+1 1 ')], ['a number and its minus', fill('1 - ')], ['sides', fill('1+1=2<3>')], ['letters and signs', fill('1+a-b*c')],
  ['bare code', fill('def f(x):\n')], ['bare code in brackets', `print(1)\n${fill('x = (((\n')}`], ['deeply indented code', `\`\`\`python\n${Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}if x:`).join('\n')}\n\`\`\``],
  ['code blocks', fill('```js\nlet a = (;\n```\n')], ['a giant string', `\`\`\`js\nconst a = "${fill('x')}";\n\`\`\``], ['misspellings', fill('recieve ')], ['grammar slips', fill('He go to a apple. ')], ['brackets round letters', fill('(a ')], ['apostrophes', fill("it's' ")],
  ['long words', fill(`${'a'.repeat(39)} `)], ['words with zero-width joints', fill('th\u200be ')], ['Greek and Latin', fill('He gо to αlpha. ')], ['math letters', fill('𝑥 = 𝟛 ')],
];

/** Ordinary text of the same length, judged in the same minute: the limit follows the machine's load. */
const ORDINARY = fill('Ada buys 3 boxes of 4 pens, so she has 3 * 4 = 12 pens. ');

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Far above what any of these takes (some 3 times ordinary text), far below what quadratic work would. */
function limitMs(judge: typeof judgeSyntax): number {
  return 1_500 + 20 * timeOf(() => judge({ prompt: '', steps: [ORDINARY.slice(0, 19_000), ORDINARY.slice(0, 19_000)] }));
}

describe.each([['syntax', judgeSyntax], ['fact', judgeFact]] as const)('%s', (_name, judge) => {
  it.each(HOSTILE)('bears %s', (_what, text) => {
    let report = judge({ prompt: '', steps: [] });
    const elapsedMs = timeOf(() => {
      report = judge({ prompt: text.slice(0, 20_000), steps: [text, text.slice(0, 19_000)] });
    });
    expect(elapsedMs).toBeLessThan(limitMs(judge));
    expect(report.judgements).toHaveLength(2);
    for (const judgement of report.judgements) expect(judgement.findings.length).toBeLessThan(10_000);
  });

  it('refuses a megabyte in one step at once', () => {
    const started = performance.now();
    const { judgements } = judge({ prompt: '', steps: ['('.repeat(1_000_000), '3 + 4 = 7'] });
    expect(performance.now() - started).toBeLessThan(500);
    expect(judgements).toMatchObject([{ status: 'not-checked', reason: 'too-large' }, { status: 'scored', score: 1 }]);
  });

  it('bears a megabyte in 500 steps, each with a formula that never ends', () => {
    const started = performance.now();
    judge({ prompt: '', steps: Array.from({ length: 500 }, (_, index) => `\\[ ${'x = 3 + 4 '.repeat(200)} ${index}`) });
    expect(performance.now() - started).toBeLessThan(4 * limitMs(judge));
  });
});
