// Nothing is lost on reload, a link carries the scene with its scores, and a hostile link harms nobody.

import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { card, coherenceScores, open, ranking, typeScene, weights } from './playground.ts';

const SCENE = { prompt: 'What is 7 * 6?', answer: '42', responses: '7 * 6 = 42.\nThe answer is 42.\n---\n7 * 6 = 48.\nThe answer is 48.' };

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).first().click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

test('a reload loses nothing', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  await page.getByRole('slider', { name: 'Weight of Fact' }).fill('70');
  await expect(card(page, 'B')).toContainText('wrong');
  await page.waitForTimeout(1_500);
  const before = { weights: await weights(page), ranking: await ranking(page) };
  await page.reload();
  await expect(page.getByLabel('Prompt')).toHaveValue(SCENE.prompt);
  await expect(card(page, 'B')).toContainText('wrong');
  expect(await weights(page)).toEqual(before.weights);
  await expect.poll(() => ranking(page)).toEqual(before.ranking);
});

test('a link shows the same scene, scores included, in a browser that has no model', async ({ page, browser }) => {
  await open(page);
  await page.getByRole('slider', { name: 'Weight of Syntax' }).fill('60');
  const sent = { weights: await weights(page), ranking: await ranking(page), scores: await coherenceScores(page) };
  const link = await copyLink(page);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await open(other, `?model=off`, new URL(link).hash);
  expect(await weights(other)).toEqual(sent.weights);
  expect(await coherenceScores(other)).toEqual(sent.scores);
  expect(await ranking(other)).toEqual(sent.ranking);
  await expect(other.getByText(/Coherence scores came with the link/)).toBeVisible();
  await stranger.close();
});

test('markup in a link is shown as text and never run', async ({ page, browser }) => {
  await open(page);
  await typeScene(page, { prompt: '<img src=x onerror="window.hacked=1">', responses: '<script>window.hacked=1</script> 1 + 1 = 2.' });
  const link = await copyLink(page);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await open(other, '?model=off', new URL(link).hash);
  await expect(other.getByLabel('Prompt')).toHaveValue(/onerror/);
  expect(await other.evaluate(() => 'hacked' in window)).toBe(false);
  await stranger.close();
});

for (const [what, hash] of [
  ['broken', '#s=AAAA'],
  ['hostile', `#s=${'%00"><script>alert(1)</script>'.repeat(50)}`],
  ['cut off', '#s='],
] as const) {
  test(`a ${what} link is explained and leaves the own work untouched`, async ({ page }) => {
    await open(page);
    await typeScene(page, SCENE);
    await page.waitForTimeout(1_500);
    await open(page, '?model=off', hash);
    await page.reload();
    await expect(page.getByLabel('Prompt')).toHaveValue(SCENE.prompt);
    await expect(card(page, 'A')).toContainText('7 * 6 = 42.');
  });
}

test('a broken link says what is wrong with it', async ({ page }) => {
  await open(page, '?model=off', '#s=AAAA');
  await expect(page.getByText(/own work is untouched/)).toBeVisible();
});

test('the scene goes out as a file and comes back in', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  await page.getByRole('tab', { name: 'Data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await download).path();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByRole('article', { name: /^Response A$/ })).toHaveCount(0);
  const input = page.getByLabel('Scene file');
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"no": "scene"}') });
  await expect(page.getByText(/holds no scene of this page/)).toBeVisible();
  await input.setInputFiles({ name: 'scene.json', mimeType: 'application/json', buffer: await readFile(path) });
  await expect(page.getByLabel('Prompt')).toHaveValue(SCENE.prompt);
  await expect(page.getByRole('article', { name: /^Response [AB]$/ })).toHaveCount(2);
});
