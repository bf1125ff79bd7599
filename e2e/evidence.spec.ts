// The fact judge's evidence: claims looked up and shown with their search, evidence of one's own, and numbers traced by keyboard.

import { mkdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { open, typeScene } from './playground.ts';

const SCENE = {
  prompt: 'A club meets every day. It has 48 members. How many visits in a week?',
  responses: [
    'There are 7 days in a week.\nThat makes 48 * 7 = 336 visits.\nSo 336 visits in all.',
    'There are 8 days in a week.\nThat makes 48 * 8 = 384 visits.',
    'The capital of Atlantis is Poseidonis.\nAnn\'s shop has 12 employees.',
  ].join('\n---\n'),
};

/** Screenshots for whoever wants to look, where the environment names a folder. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const row = (page: Page, text: string) => page.locator('#panel-steps, main').getByRole('row').filter({ hasText: text }).first();

test('claims are supported, contradicted or not found, each with its search', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  const right = row(page, 'There are 7 days in a week.');
  await expect(right).toContainText('“There are 7 days in a week” agrees with the evidence: A week has 7 days.');
  await expect(right).toContainText('looked up');
  const wrong = row(page, 'There are 8 days in a week.');
  await expect(wrong).toContainText('contradicts the evidence: A week has 7 days. (Gregorian calendar, ISO 8601)');
  await expect(wrong).toContainText('−1.00');
  await expect(row(page, 'The capital of Atlantis')).toContainText('no evidence was found; it counts neither way');

  await wrong.getByRole('button', { name: 'how it was looked up' }).click();
  await expect(wrong).toContainText('Searched by: 8, day, week');
  await expect(wrong.getByRole('list', { name: 'Nearest evidence' })).toContainText(/A week has 7 days\. Gregorian calendar, ISO 8601 · score \d/);
  await expect(wrong.locator('mark').filter({ hasText: 'week' }).first()).toBeVisible();
  await expect(wrong).toContainText('contradicted · counts as 0');
  await right.getByRole('button', { name: 'how it was looked up' }).click();
  await expect(right).toContainText('supported · counts as 1');
  await shoot(page, 'claims');
});

test('evidence of one’s own changes a verdict, is undone, and survives a reload without a network', async ({ page, context }) => {
  await open(page);
  await typeScene(page, SCENE);
  const shop = row(page, 'Ann\'s shop has 12 employees.');
  await expect(shop).toContainText('nothing here that this judge can check');
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('textbox', { name: 'Your evidence' }).fill('Ann\'s shop has 9 employees.\nWe like tea.');
  await expect(page.getByText('2 entries read, 1 of them facts that can decide')).toBeVisible();
  await page.getByRole('textbox', { name: 'Words or a claim' }).fill('Ann\'s shop has 12 employees.');
  await expect(page.getByText('contradicted · counts as 0')).toBeVisible();
  await page.getByRole('textbox', { name: 'Words or a claim' }).fill('一公里等于1000米。');
  await expect(page.getByText('supported · counts as 1')).toBeVisible();
  await shoot(page, 'data');
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(shop).toContainText('contradicts the evidence: Ann\'s shop has 9 employees. (your evidence, line 1)');

  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByLabel('Evidence file').setInputFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: Buffer.from('subject,relation,value\nAnn\'s shop,employees,12') });
  await expect(page.getByText('1 entry read, 1 of them facts that can decide')).toBeVisible();
  await page.getByLabel('Evidence file').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 255, 254]) });
  await expect(page.getByRole('alert').filter({ hasText: 'photo.png is not text' })).toBeVisible();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(shop).toContainText('agrees with the evidence');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(shop).toContainText('contradicts the evidence');

  // Saving waits for a pause, and what the page has fetched is kept for later.
  await page.waitForTimeout(1_500);
  await expect(async () => expect(await page.evaluate(() => caches.keys())).not.toHaveLength(0)).toPass();
  await context.setOffline(true);
  await page.reload();
  await expect(row(page, 'Ann\'s shop has 12 employees.')).toContainText('contradicts the evidence');
  await page.getByRole('tab', { name: 'Data' }).click();
  await expect(page.getByRole('textbox', { name: 'Your evidence' })).toHaveValue(/9 employees/);
  await page.getByRole('textbox', { name: 'Words or a claim' }).fill('A hexagon has 6 sides.');
  await expect(page.getByText('supported · counts as 1')).toBeVisible();
});

test('numbers are traced by keyboard and by pointer, in words and with links', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  const text = page.locator('[data-trace]').filter({ hasText: 'That makes 48 * 7 = 336 visits.' });
  await text.focus();
  const words = page.getByRole('status').filter({ hasText: /^\d+: / });
  await expect(words).toHaveText('48: given in the question');
  await page.keyboard.press('ArrowRight');
  await expect(words).toHaveText(/^7: said in step 1/);
  await page.keyboard.press('ArrowRight');
  await expect(words).toHaveText('336: computed here from 48, 7');
  await expect(page.locator('svg[class*="drawing"] path')).toHaveCount(2);
  await shoot(page, 'trace');
  const last = page.locator('[data-trace]').filter({ hasText: 'So 336 visits in all.' });
  await last.focus();
  await expect(words).toHaveText('336: computed in step 2 from 48, 7');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);

});

test('on a narrow screen sources are boxed and nothing crosses the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator('[data-trace]').filter({ hasText: /^.*\d/ }).nth(1).focus();
  const words = page.getByRole('status').filter({ hasText: /^\d+: / });
  await expect(words).toHaveText(/^\d+: /);
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(words).toHaveText(/: given in the question$/, { timeout: 500 });
  }).toPass();
  await expect(page.locator('svg[class*="drawing"] rect').nth(1)).toBeVisible();
  await expect(page.locator('svg[class*="drawing"] path').first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await shoot(page, 'trace-narrow');
});
