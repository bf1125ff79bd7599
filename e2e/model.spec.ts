// The reward model in a real browser: both backends, the same scores, and what happens when it fails.

import { expect, test } from '@playwright/test';
import { coherenceScores, EMULATED_TIMEOUT_MS, loadModel, LOAD_TIMEOUT_MS, open, typeScene, watchWorkers } from './playground.ts';

const OWN_SCENE = {
  prompt: 'A baker makes 12 trays of 8 rolls and sells 70 rolls. How many rolls are left?',
  answer: '26',
  responses: '12 * 8 = 96 rolls are baked.\n96 - 70 = 26 rolls are left.\nThe answer is 26.\n---\n12 + 8 = 20 rolls are baked.\n70 - 20 = 50 rolls are left.\nThe answer is 50.',
};

test.describe.configure({ timeout: 240_000 });

test('WebAssembly with threads scores text of one’s own, live', async ({ page }) => {
  await open(page);
  await loadModel(page);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  const threads = Number(await page.locator('html').getAttribute('data-engine-threads'));
  expect(threads).toBe(await page.evaluate(() => Math.min(4, navigator.hardwareConcurrency)));
  await typeScene(page, OWN_SCENE);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  const scores = await coherenceScores(page);
  expect(scores).toHaveLength(6);
  for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
});

test('a software WebGPU adapter loses to WebAssembly, and gives the same scores when asked for', async ({ page }) => {
  test.setTimeout(2 * EMULATED_TIMEOUT_MS + 2 * LOAD_TIMEOUT_MS);
  await open(page);
  await loadModel(page);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  const onWasm = await coherenceScores(page);
  await page.getByRole('button', { name: /WASM · \d+ thread/ }).click();
  await expect(page.getByText(/WebGPU here is emulated in software/)).toBeVisible();
  await page.getByRole('button', { name: 'Use WebGPU' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'webgpu', { timeout: EMULATED_TIMEOUT_MS });
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: EMULATED_TIMEOUT_MS });
  const onWebGpu = await coherenceScores(page);
  expect(onWebGpu).toHaveLength(onWasm.length);
  onWebGpu.forEach((score, step) => expect(Math.abs(score - (onWasm[step] ?? Number.NaN))).toBeLessThanOrEqual(0.011));
});

test('a blocked download says so, keeps the page usable, and can be tried again', async ({ page }) => {
  await page.route('**/*.onnx', (route) => route.abort());
  await open(page);
  await page.getByRole('button', { name: /^Load model/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'failed');
  await page.getByRole('slider', { name: 'Weight of Fact' }).fill('60');
  await expect(page.getByRole('slider', { name: 'Weight of Fact' })).toHaveValue('60');
  await page.unroute('**/*.onnx');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'wasm', { timeout: LOAD_TIMEOUT_MS });
});

test('a damaged model file is refused', async ({ page }) => {
  await page.route('**/*.onnx', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 0xff;
    await route.fulfill({ response, body });
  });
  await open(page);
  await page.getByRole('button', { name: /^Load model/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'failed', { timeout: LOAD_TIMEOUT_MS });
  await page.getByRole('button', { name: /Model failed/ }).click();
  await expect(page.getByText(/arrived damaged and was thrown away/)).toBeVisible();
});

test('a killed worker is replaced, and scoring goes on', async ({ page }) => {
  await watchWorkers(page);
  await open(page);
  await loadModel(page);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await page.evaluate(() => {
    for (const worker of window.startedWorkers) worker.terminate();
  });
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'loading', { timeout: LOAD_TIMEOUT_MS });
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'wasm', { timeout: LOAD_TIMEOUT_MS });
  await typeScene(page, OWN_SCENE);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
});

test('after the first load everything works offline, model included', async ({ page, context }) => {
  await open(page);
  await loadModel(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Reward per step' })).toBeVisible();
  await loadModel(page);
  await typeScene(page, OWN_SCENE);
  await expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
});
