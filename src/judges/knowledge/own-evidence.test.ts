import { describe, expect, it } from 'vitest';

import type { OwnEvidence } from '../../core/evidence.ts';
import { judgeClaims } from './judge-claims.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { lookUp } from './look-up.ts';
import { MAX_LINES, readOwnEvidence } from './own-evidence.ts';

const verdicts = (text: string, evidence: OwnEvidence): string[] => judgeClaims({ text, prompt: '', base: openKnowledgeBase(evidence) }).map(({ verdict, evidence: by }) => `${verdict} ${by?.id ?? '–'}`);

describe('evidence of one\'s own', () => {
  const TEXT: OwnEvidence = { format: 'text', text: '# Our shop\n- Ann\'s shop has 9 employees.\n- The opening hour of the bakery is 7.\n- Bo is the mayor of Springfield.\n小店有5名员工。\nWe like tea.' };
  const CSV: OwnEvidence = { format: 'csv', text: 'subject,relation,value,unit,source\nAnn\'s shop,employees,9,,handbook\nthe bakery,opening hour,7,,\n"Lake, the",depth,12.5,meters,map' };
  const JSON_TEXT: OwnEvidence = { format: 'json', text: '[{"subject": "Ann\'s shop", "relation": "number of employees", "value": 9}, "The mayor of Springfield is Bo."]' };

  it('is read from text and Markdown, CSV and JSON', () => {
    expect(verdicts('Ann\'s shop has 9 employees.', TEXT)).toEqual(['supported own-2']);
    expect(verdicts('Ann\'s shop has 12 employees, so we divide.', TEXT)).toEqual(['contradicted own-2']);
    expect(verdicts('The opening hour of the bakery is 8.', TEXT)).toEqual(['contradicted own-3']);
    expect(verdicts('The mayor of Springfield is Cy.', TEXT)).toEqual(['contradicted own-4']);
    expect(verdicts('小店有6名员工。', TEXT)).toEqual(['contradicted own-5']);
    expect(verdicts('Ann\'s shop has 12 employees.', CSV)).toEqual(['contradicted own-2']);
    expect(verdicts('The depth of Lake, the is 12.5 meters.', CSV)).toEqual([]);
    expect(verdicts('Ann\'s shop has 12 employees.', JSON_TEXT)).toEqual(['contradicted own-1']);
    expect(verdicts('Bo is the mayor of Springfield.', JSON_TEXT)).toEqual(['supported own-2']);
  });

  it('goes before the facts that came along', () => {
    expect(verdicts('A week has 10 days.', { format: 'text', text: 'A week has 10 days.' })).toEqual(['supported own-1']);
    expect(verdicts('A week has 7 days.', { format: 'csv', text: 'subject,relation,value\nweek,days,10' })).toEqual(['contradicted own-2']);
  });

  it('shows a line that is no fact, and lets it prove nothing', () => {
    const report = lookUp({ text: 'we like tea', prompt: '', limit: 3 }, openKnowledgeBase(TEXT));
    expect(report.hits[0]).toMatchObject({ id: 'own-6', origin: 'own', isFact: false, matched: expect.arrayContaining(['tea']) });
    expect(report).toMatchObject({ ownCount: 6, ownFactCount: 4, claims: [] });
  });

  it('names its source', () => {
    expect(readOwnEvidence(CSV).entries.map(({ source }) => source.en)).toEqual(['handbook', 'your evidence, line 3', 'map']);
  });

  it.each<[string, OwnEvidence, string, number]>([
    ['broken JSON', { format: 'json', text: '[{"subject": ' }, 'json-invalid', 0], ['JSON that is no list', { format: 'json', text: '{"a": 1}' }, 'json-invalid', 0], ['a picture', { format: 'text', text: `\u0089PNG\u0001${'\u0000\ufffd'.repeat(500)}` }, 'not-text', 0],
    ['one column', { format: 'csv', text: 'hello\nworld' }, 'no-columns', 1], ['a row without a value', { format: 'csv', text: 'subject,relation,value\nweek,days,' }, 'row-incomplete', 2], ['a line without end', { format: 'text', text: `A week has 7 days.\n${'x'.repeat(1_000)}` }, 'line-too-long', 2],
    ['too many lines', { format: 'text', text: 'A week has 7 days.\n'.repeat(MAX_LINES + 5) }, 'too-many-lines', MAX_LINES + 1],
  ])('says of %s what is wrong and where', (_, evidence, code, line) => {
    expect(readOwnEvidence(evidence).problems[0]).toEqual({ code, line });
  });

  it.each<[string, OwnEvidence]>([
    ['100,000 numbers', { format: 'text', text: '1 2 3 4 5 '.repeat(20_000) }], ['100,000 numbers in lines', { format: 'text', text: '12345\n'.repeat(33_000) }], ['quotes', { format: 'csv', text: '"'.repeat(200_000) }], ['commas', { format: 'csv', text: ','.repeat(200_000) }], ['brackets', { format: 'json', text: '['.repeat(200_000) }],
    ['links', { format: 'text', text: '[a]('.repeat(50_000) }], ['stars', { format: 'text', text: '*_`'.repeat(60_000) }], ['has has', { format: 'text', text: `${'a has '.repeat(80)}\n`.repeat(400) }], ['of of', { format: 'text', text: `${'of is the '.repeat(45)}\n`.repeat(400) }], ['wrong encoding', { format: 'text', text: '\u00c3\u00a9\ufffd'.repeat(60_000) }],
  ])('bears %s', (_, evidence) => {
    const ordinary = timeOf(() => judgeClaims({ text: 'A week has 7 days. '.repeat(20), prompt: '', base: openKnowledgeBase({ format: 'text', text: 'A week has 7 days.\n'.repeat(5_000) }) }));
    const elapsed = timeOf(() => lookUp({ text: 'A week has 7 days.', prompt: '', limit: 5 }, openKnowledgeBase(evidence)));
    expect(elapsed).toBeLessThan(1_500 + 20 * ordinary);
  });
});

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
