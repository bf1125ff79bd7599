// The syntax judge in a real browser: its parsers arrive on their own, mark what is wrong, and are there without a network.

import { expect, type Locator, type Page, test } from '@playwright/test';
import { chooseInMenu, LOAD_TIMEOUT_MS, open, typeScene } from './playground.ts';

test.describe.configure({ timeout: 240_000 });

interface JudgedAnew {
  readonly syntax: readonly number[];
  readonly fact: readonly number[];
}

declare global {
  interface Window {
    /** Which steps each answer of the text judges has judged anew. */
    judgedAnew: JudgedAnew[];
  }
}

/** Listens to the text judges' worker from before the page's first line. */
async function watchJudges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.judgedAnew = [];
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<{ type: string; report: { syntax: { judgedAnew: number[] }; fact: { judgedAnew: number[] } } }>) => {
          if (data.type === 'judged') window.judgedAnew.push({ syntax: data.report.syntax.judgedAnew, fact: data.report.fact.judgedAnew });
        });
      }
    };
  });
}

const FAULTY = [
  'He go to the shop with 12 pens.',
  'A third of them is \\(x^2^3\\) in all.',
  '```python\ndef add(a, b)\n    return a + b\n```',
  '小明有5个苹果，一共5+3=8个。',
  'So 2 + 3 4 = 9 pens are left.',
].join('\n\n');

const evidence = (page: Page, step: number): Locator => page.getByRole('list', { name: `Evidence for step ${step}` });
const parsersReady = (page: Page): Locator => page.getByText('Syntax: all parsers ready');

async function judgeFaulty(page: Page): Promise<void> {
  await typeScene(page, { prompt: 'How many pens are left?', responses: FAULTY });
  await expect(parsersReady(page)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await expect(evidence(page, 1)).toContainText('grammar checker, PronounVerbAgreement', { timeout: LOAD_TIMEOUT_MS });
}

test('parsers mark what is wrong with prose, LaTeX, code and arithmetic, and say what they did not check', async ({ page }) => {
  await open(page);
  await judgeFaulty(page);
  await expect(evidence(page, 1)).toContainText('−0.20 Syntax: grammar checker, PronounVerbAgreement: “go” → “goes”');
  await expect(page.getByTitle(/PronounVerbAgreement/)).toHaveText('go');
  await expect(evidence(page, 2)).toContainText('LaTeX parser: Double superscript');
  await expect(evidence(page, 3)).toContainText('“:” is missing in the python code');
  await expect(evidence(page, 4)).toContainText('no grammar checker for this language');
  await expect(evidence(page, 5)).toContainText('mathematics parser, 2 + 3 4');
});

test('after first use the parsers are there offline', async ({ page, context }) => {
  await open(page);
  await judgeFaulty(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Reward per step' })).toBeVisible();
  await typeScene(page, { prompt: 'How many?', responses: 'She have 5 pens.\n\nSo 3 4 + 1 = 8 of them.' });
  await expect(parsersReady(page)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await expect(evidence(page, 1)).toContainText('“have” → “has”', { timeout: LOAD_TIMEOUT_MS });
});

test('a checker that does not arrive is named, judged without, and fetched when asked for again', async ({ page, context }) => {
  // The context's route, because the service worker does the fetching.
  await context.route('**/harper*.wasm', (route) => route.abort());
  await open(page);
  await typeScene(page, { prompt: 'How many?', responses: 'She have 5 pens.\n\nSo 3 4 + 1 = 8 of them.' });
  await expect(page.getByText('Syntax: not available: grammar checker')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await expect(evidence(page, 1)).toContainText('judged without: grammar checker');
  await expect(evidence(page, 2)).toContainText('mathematics parser');
  await context.unroute('**/harper*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(evidence(page, 1)).toContainText('“have” → “has”', { timeout: LOAD_TIMEOUT_MS });
});

test('an edit of step 3 of 6 has the syntax judge read that step alone, and the fact judge no step before it', async ({ page }) => {
  await watchJudges(page);
  await open(page);
  const steps = ['Ada has 12 pens.', 'She buys 3 * 4 = 12 pens more.', 'That makes 12 + 12 = 24 pens.', 'She gives 24 / 4 = 6 away.', 'So 24 - 6 = 18 are left.', 'The answer is 18.'];
  await typeScene(page, { prompt: 'How many pens?', responses: steps.join('\n') });
  await expect(parsersReady(page)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  const answers = (): Promise<JudgedAnew[]> => page.evaluate(() => window.judgedAnew);
  await expect.poll(async () => (await answers()).at(-1)?.syntax.length, { timeout: LOAD_TIMEOUT_MS }).toBe(6);
  const before = (await answers()).length;
  await chooseInMenu(page, 'A', 'Edit text');
  await page.getByRole('textbox', { name: /Text of response A/ }).fill(steps.join('\n').replace('12 + 12 = 24 pens', '12 + 12 = 25 pens'));
  await expect.poll(async () => (await answers()).length, { timeout: LOAD_TIMEOUT_MS }).toBeGreaterThan(before);
  const after = (await answers()).slice(before);
  expect(after.map(({ syntax }) => syntax)).toEqual([[2]]);
  expect(after.map(({ fact }) => Math.min(...fact))).toEqual([2]);
});
