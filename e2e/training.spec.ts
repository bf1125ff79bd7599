// The training run by mouse and by keyboard, and the experiment on depth in its worker.

import { expect, test, type Page } from '@playwright/test';
import { open } from './playground.ts';

async function openTraining(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('tab', { name: 'Training' }).click();
}

const scrubber = (page: Page) => page.getByRole('slider', { name: 'Update to look at' });
const reading = (page: Page, run: string) => page.getByRole('region', { name: run }).getByText(/^After \d+ updates? the policy puts/);

test('a weight moved at update 40 leaves the past as it was and runs the future again, by keyboard alone', async ({ page }) => {
  await openTraining(page);
  await scrubber(page).focus();
  for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Update 40 of 100', { exact: true })).toBeVisible();
  const before = await reading(page, 'Process reward').textContent();
  const chart = page.getByRole('img', { name: /Probability of each response.*Process reward/ });
  const future = await chart.innerHTML();
  await page.getByRole('slider', { name: 'Weight of Coherence' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('The reward was changed at update 40; what lay before stays as it was.')).toBeVisible();
  await expect(reading(page, 'Process reward')).toHaveText(before ?? '');
  expect(await chart.innerHTML()).not.toBe(future);
});

test('the run plays to its end, and a press into a chart moves there', async ({ page }) => {
  await openTraining(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText('Update 100 of 100', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const chart = page.getByRole('img', { name: /Expected outcome/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('The chart has no box.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByText(/^Update (4[5-9]|5[0-5]) of 100$/)).toBeVisible();
});

test('the experiment on depth runs beside the page and can be repeated', async ({ page }) => {
  await openTraining(page);
  await page.getByRole('radio', { name: 'Step by step' }).check();
  await page.getByRole('spinbutton', { name: 'Deepest tree' }).fill('5');
  await page.getByRole('spinbutton', { name: 'Seeds' }).fill('5');
  const run = page.getByRole('button', { name: 'Run the experiment' });
  const words = page.getByText(/^At depth 5 outcome feedback needs \d+ updates, process feedback \d+ updates\.$/);
  await run.click();
  await expect(words).toBeVisible({ timeout: 60_000 });
  const first = await words.textContent();
  await expect(run).toBeVisible();
  await run.click();
  await expect(words).toHaveText(first ?? '', { timeout: 60_000 });
});

test('nothing scrolls sideways at phone width, in either part', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openTraining(page);
  for (const part of ['Step by step', 'Whole responses']) {
    await page.getByRole('radio', { name: part }).check();
    await page.getByText(part === 'Step by step' ? 'Your responses as a tree' : 'Expected outcome').first().scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
