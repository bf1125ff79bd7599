import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RatersContext } from './read-raters-csv.ts';
import { cutAtRows, readRatersCsv } from './read-raters-csv.ts';

const RESPONSES = [{ id: 'r0', title: 'Kind' }, { id: 'r1', title: null }, { id: 'r2', title: 'Terse, but right' }];
const STARS: RatersContext = { responses: RESPONSES, rules: { form: 'stars' } };
const RUBRIC: RatersContext = {
  responses: RESPONSES,
  rules: { form: 'rubric', rubric: [{ id: 'helpful', name: 'Helpful', points: 60 }, { id: 'polite', name: '礼貌', points: 40 }] },
};

describe('a table of ratings', () => {
  it('names responses by letter, number or title', async () => {
    const file = await readRatersCsv('response,rater,rating\nA,Ann,5\n2,Ann,1\n"Terse, but right",Ann,3\nkind,Bo,4\n', STARS);
    expect(file).toMatchObject({ ratings: 4, raters: 2, problems: [] });
    expect(file.marksById.get('r0')).toEqual([{ rater: 'Ann', mark: 1 }, { rater: 'Bo', mark: 0.75 }]);
    expect(file.marksById.get('r1')).toEqual([{ rater: 'Ann', mark: 0 }]);
    expect(file.marksById.get('r2')).toEqual([{ rater: 'Ann', mark: 0.5 }]);
  });

  it('takes a criterion a row, or a column a criterion, and other separators and languages', async () => {
    const long = await readRatersCsv('\ufeff回答;评分者;标准;评分\nA;安;Helpful;5\nA;安;礼貌;4,5\n', RUBRIC);
    expect(long).toMatchObject({ ratings: 2, problems: [] });
    expect(long.marksById.get('r0')).toEqual([{ rater: '安', criterion: 'helpful', mark: 1 }, { rater: '安', criterion: 'polite', mark: 0.875 }]);
    const wide = await readRatersCsv('Response\tRater\thelpful\t礼貌\nB\tBo\t3\t\n', RUBRIC);
    expect(wide).toMatchObject({ ratings: 1, problems: [] });
    expect(wide.marksById.get('r1')).toEqual([{ rater: 'Bo', criterion: 'helpful', mark: 0.5 }]);
  });

  it('reads by the form: from 0 to 1, thumbs, percent', async () => {
    const read = async (form: 'slider' | 'thumbs' | 'stars', rating: string) => {
      const file = await readRatersCsv(`response,rater,rating\nA,Ann,${rating}`, { responses: RESPONSES, rules: { form } });
      return file.marksById.get('r0')?.[0]?.mark ?? file.problems[0]?.code;
    };
    expect(await Promise.all([read('slider', '0.3'), read('slider', '80%'), read('stars', '80 %'), read('thumbs', '👎'), read('thumbs', 'Up')])).toEqual([0.3, 0.8, 0.8, 0, 1]);
    expect(await Promise.all([read('slider', '4'), read('stars', '0'), read('stars', '6'), read('thumbs', '3'), read('stars', 'good')])).toEqual(Array(5).fill('not-a-rating'));
  });

  it('tells what it could not read, with the row, and keeps the rest', async () => {
    const file = await readRatersCsv('response,rater,rating\nA,Ann,5\nZ,Ann,4\n\nB,,4\nB,Bo,\nB,Bo,9\nA,Ann,4\nB,Bo,2\n', STARS);
    expect(file.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'unknown-response'], [5, 'no-rater'], [6, 'no-rating'], [7, 'not-a-rating'], [8, 'twice'],
    ]);
    expect(file.ratings).toBe(2);
    expect(file.problems[3]?.params).toEqual({ found: '9', allowed: '1–5' });
  });

  it.each([
    ['', 'empty'],
    ['response,rater,rating\n\n', 'empty'],
    ['who,rater,rating\nA,Ann,5', 'no-response-column'],
    ['response,name,rating\nA,Ann,5', 'no-rater-column'],
    ['response,rater,remark\nA,Ann,5', 'no-rating-column'],
    ['x'.repeat(5_000_001), 'too-large'],
  ])('refuses %#: %s', async (text, code) => {
    expect(await readRatersCsv(text, STARS)).toMatchObject({ ratings: 0, problems: [{ code, row: null }] });
  });

  it('says which criterion it does not know', async () => {
    const file = await readRatersCsv('response,rater,criterion,rating\nA,Ann,funny,5\nA,Ann,,5', RUBRIC);
    expect(file.problems).toEqual([
      { code: 'unknown-criterion', row: 2, params: { found: 'funny' } },
      { code: 'no-criterion', row: 3, params: {} },
    ]);
    expect((await readRatersCsv('response,rater,criterion,rating\nA,Ann,funny,5', STARS)).problems).toMatchObject([{ code: 'unknown-criterion', row: 2 }]);
  });

  it('is read in parts, between which the page goes on, and rows keep their numbers', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => (i === 70_000 ? 'Z,Ann,5' : i === 80_000 ? '"A\n",Cy,5' : `A,Ann,5`));
    const shares: number[] = [];
    let longestMs = 0;
    let since = performance.now();
    const pause = async () => {
      longestMs = Math.max(longestMs, performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    };
    const file = await readRatersCsv(`response,rater,rating\n${rows.join('\n')}\n`, STARS, { onProgress: (share) => shares.push(share), pause });
    expect(file).toMatchObject({ ratings: 2, raters: 2 });
    expect(file.problems.find(({ code }) => code === 'unknown-response')?.row).toBe(70_002);
    expect(file.problems.at(-1)?.row).toBe(100_001);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(longestMs).toBeLessThan(500);
  });

  it('is cut between rows, never within a quoted cell', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '"', '\n', ',', '"x\ny"'), { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (pieces, length) => {
        const text = pieces.join('');
        const parts = [...cutAtRows(text, length)];
        expect([`${parts.join('\n')}`, `${parts.join('\n')}\n`]).toContain(text);
        for (const part of parts.slice(0, -1)) expect((part.match(/"/g) ?? []).length % 2).toBe(0);
      }),
    );
  });

  it.each([
    ['quotes', `response,rater,rating\n${'"'.repeat(200_000)}`],
    ['columns', `response,rater,rating\n${'A,'.repeat(400_000)}`],
    ['rows', `response,rater,rating\n${'A,Ann,5\n'.repeat(100_000)}`],
  ])('ends in time on many %s', async (_, text) => {
    const started = performance.now();
    await readRatersCsv(text, STARS);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
