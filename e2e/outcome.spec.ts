// Outcomes as a person meets them: answers in other forms, pairs that cannot be decided, and satisfaction with several raters.

import { expect, test, type Page } from '@playwright/test';
import { open } from './playground.ts';

const RATERS = 'response,rater,rating\nA,Ann,5\nA,Bo,3\n2,Ann,2\nB,Bo,4\n';

async function startTask(page: Page, responses: string, search = '?model=off'): Promise<void> {
  await open(page, search);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /^Start empty/ }).click();
  await page.getByRole('textbox', { name: 'Responses to add' }).fill(responses);
  await page.getByRole('button', { name: /^Add \d+ response/ }).click();
}

const outcomeOf = (page: Page, letter: string) => page.getByRole('article', { name: `Response ${letter}` }).getByRole('button', { name: `Outcome of response ${letter}` });

async function load(page: Page, csv: string): Promise<void> {
  await page.getByLabel('File of ratings').setInputFiles({ name: 'raters.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
}

test('an equivalent answer in another form is right, another one wrong, and what cannot be decided says so', async ({ page }) => {
  await startTask(page, 'The answer is \\boxed{2x + 2}.\n---\nThe answer is \\boxed{2x + 1}.\n---\nThe answer is \\boxed{2(x + 1)^{\\sin^2 x + \\cos^2 x}}.\n---\n答案是2(1+x)。');
  await page.getByRole('radio', { name: 'Right answer' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Right answer' }).fill('2(x+1)');
  await expect(outcomeOf(page, 'A')).toContainText('right');
  await expect(outcomeOf(page, 'B')).toContainText('wrong');
  await expect(outcomeOf(page, 'C')).toContainText('unknown');
  await expect(outcomeOf(page, 'D')).toContainText('right');
  await outcomeOf(page, 'C').click();
  await expect(page.getByText(/neither equal nor different could be shown/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Right answer' }).fill('90 min');
  await expect(outcomeOf(page, 'A')).toContainText('unknown');
});

test('stars and a rubric make an outcome, with the sum spelled out', async ({ page }) => {
  await startTask(page, 'Hello, how can I help?\n---\nNo.');
  await page.getByRole('radio', { name: 'Ratings' }).check({ force: true });
  await page.getByRole('radio', { name: 'Stars', exact: true }).check({ force: true });
  const stars = page.getByRole('radiogroup', { name: 'Rating of response A' });
  await stars.getByRole('radio', { name: '4 stars' }).check({ force: true });
  await expect(outcomeOf(page, 'A')).toContainText('0.75');
  await page.getByRole('radio', { name: 'Rubric' }).check({ force: true });
  await expect(outcomeOf(page, 'A')).toContainText('unknown');
  await page.getByRole('radiogroup', { name: 'Helpful of response A' }).getByRole('radio', { name: '5 stars' }).check({ force: true });
  await page.getByRole('radiogroup', { name: 'Polite of response A' }).getByRole('radio', { name: '3 stars' }).check({ force: true });
  await expect(page.getByText('Your marks: (40 × 1.00 + 20 × 0.50) / 60 = 0.83. 2 of 3 criteria rated')).toBeVisible();
  await expect(outcomeOf(page, 'A')).toContainText('0.83');
  await page.getByRole('spinbutton', { name: 'Points of criterion 1' }).fill('70');
  await expect(page.getByRole('spinbutton', { name: 'Points of criterion 2' })).toHaveValue('20');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Points of criterion 1' })).toHaveValue('40');
});

test('raters’ ratings are averaged, their spread is a band; rows that cannot be read are told', async ({ page }) => {
  await startTask(page, 'Hello, how can I help?\n---\nNo.');
  await page.getByRole('radio', { name: 'Ratings' }).check({ force: true });
  await page.getByRole('radio', { name: 'Stars', exact: true }).check({ force: true });
  await load(page, RATERS);
  await expect(page.getByText('4 ratings of 2 raters were loaded.')).toBeVisible();
  await expect(outcomeOf(page, 'A')).toContainText('0.75');
  await expect(outcomeOf(page, 'A')).toContainText('0.50–1.00');
  await expect(page.locator('#curves [data-band]')).toHaveCount(2);
  await page.getByText(/^Mean of 2: 0\.75, from 0\.50 to 1\.00/).click();
  await expect(page.getByRole('table', { name: 'Who rated response A' })).toContainText('Ann');
  await load(page, 'response,rater,rating\nA,Cy,5\nZ,Cy,5\nB,Cy,9\n');
  await expect(page.getByText('Row 3: no response is called “Z”')).toBeVisible();
  await expect(page.getByText(/^Row 4: “9” is no rating here/)).toBeVisible();
  await expect(outcomeOf(page, 'A')).toContainText('0.75');
  await page.getByRole('button', { name: 'Load the 1 rating that could be read' }).click();
  await expect(outcomeOf(page, 'A')).toContainText('0.83');
  await page.reload();
  await expect(outcomeOf(page, 'A')).toContainText('0.83');
  await expect(page.locator('#curves [data-band]')).toHaveCount(2);
});

test('on a phone and in Chinese, nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '?model=off&lang=zh');
  await page.getByRole('button', { name: /编辑任务/ }).click();
  await page.getByRole('radio', { name: '评分', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: '量表' }).check({ force: true });
  await page.getByRole('radiogroup', { name: '回答 A：有帮助' }).getByRole('radio', { name: '5 星' }).check({ force: true });
  await expect(page.getByText('你的评分：(40 × 1.00) / 40 = 1.00。')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('textbox', { name: '标准 1', exact: true }).fill('很长很长很长很长很长很长很长很长很长很长的一个标准名称');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
