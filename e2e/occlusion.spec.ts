// What a score reacts to: asked for, shown, cancelled, by keyboard, in Chinese, on a phone.

import { expect, type Page, test } from '@playwright/test';
import { loadModel, LOAD_TIMEOUT_MS, open } from './playground.ts';

test.describe.configure({ timeout: 240_000 });

const ask = (page: Page, place = 0) => page.getByRole('button', { name: 'What does this score react to?' }).nth(place).click();

test('each word tells what its absence does, by mouse and by keyboard', async ({ page }) => {
  await open(page);
  await ask(page);
  const dialog = page.getByRole('dialog', { name: /What step 1 of response A reacts to/ });
  await expect(dialog).toContainText('This needs the reward model.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await loadModel(page);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });

  await ask(page, 1);
  const second = page.getByRole('dialog', { name: /What step 2 of response A reacts to/ });
  await second.getByRole('button', { name: 'Try every word' }).click();
  const strip = second.getByRole('group', { name: /Words, each with/ });
  await expect(strip).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  expect(await strip.getByRole('button').count()).toBeGreaterThan(15);
  await expect(second.getByRole('region', { name: 'What matters most' })).toBeVisible();

  await strip.locator('button[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(strip.getByRole('button').nth(1)).toBeFocused();
  await second.getByText('All words as a table').click();
  await expect(second.getByRole('table')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(second).toBeHidden();
});

test('is cancelled at once, and scoring goes on', async ({ page }) => {
  await open(page);
  await loadModel(page);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await ask(page, 2);
  await page.getByRole('button', { name: 'Try every word' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: 'Up 25%, down 25%' }).click();
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
});

test('fits a phone, in Chinese', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await open(page, '?model=off&lang=zh');
  await page.getByRole('button', { name: /^加载模型/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'wasm', { timeout: LOAD_TIMEOUT_MS });
  await page.getByRole('button', { name: '这个评分受什么影响？' }).first().click();
  const dialog = page.getByRole('dialog', { name: /第 1 步的评分受什么影响/ });
  await dialog.getByRole('button', { name: '逐词尝试' }).click();
  await expect(dialog.getByRole('group', { name: /各个词/ })).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = await dialog.boundingBox();
  expect(box?.width ?? 0).toBeLessThanOrEqual(390);
  expect(box?.height ?? 0).toBeLessThanOrEqual(780);
});
