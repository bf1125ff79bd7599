// Two models ship: one for English and Chinese, which is loaded, and one for English alone. And the way from one to the other.

import { expect, test } from '@playwright/test';
import { coherenceScores, loadModel, LOAD_TIMEOUT_MS, open, typeScene } from './playground.ts';

const CHINESE = {
  prompt: '面包师做了12盘面包，每盘8个，卖掉70个，还剩多少个？',
  answer: '26',
  responses: '一共做了 12 × 8 = 96 个面包。\n还剩 96 - 70 = 26 个。\n答案是26。\n---\n一共做了 12 + 8 = 20 个面包。\n还剩 70 - 20 = 50 个。\n答案是50。',
};

test.describe.configure({ timeout: 240_000 });

test('a Chinese question is scored by the model that is loaded for any question', async ({ page }) => {
  await open(page);
  await typeScene(page, CHINESE);
  await page.getByRole('button', { name: /Load model · 24\.\d MB/ }).click();
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  expect(await coherenceScores(page)).toHaveLength(6);
  await page.getByRole('button', { name: /WASM · \d+ thread/ }).click();
  await expect(page.getByText('prm-e5-l6', { exact: true })).toBeVisible();
});

test('text that the model in use cannot read names the model that can, which takes over and is remembered', async ({ page }) => {
  await open(page);
  await loadModel(page);
  await page.getByRole('button', { name: /WASM · \d+ thread/ }).click();
  const models = page.getByRole('region', { name: 'Models that ship' });
  const english = models.getByRole('listitem').filter({ hasNotText: 'Chinese' });
  await english.getByRole('button', { name: /Use this one/ }).click();
  await expect(english).toContainText('in use', { timeout: LOAD_TIMEOUT_MS });
  await page.keyboard.press('Escape');
  await typeScene(page, CHINESE);
  const offer = page.getByRole('button', { name: /Let the model for English and Chinese score it/ }).first();
  await offer.click({ timeout: LOAD_TIMEOUT_MS });
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  expect(await coherenceScores(page)).toHaveLength(6);
  await expect(offer).toBeHidden();
  await page.reload();
  await page.getByRole('region', { name: 'Reward model' }).getByRole('button').first().click();
  await expect(models.getByRole('listitem').filter({ hasText: 'English and Chinese' })).toContainText(/will be loaded|in use/);
});
