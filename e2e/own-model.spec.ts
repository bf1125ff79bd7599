// A model of the person's own: the shipped model's files under another name, wrong files, and what a reload remembers.

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { coherenceScores, loadModel, LOAD_TIMEOUT_MS, open } from './playground.ts';

const FOLDER = new URL('../models/prm-e5-l6/', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(file, FOLDER));
const manifestText = (changes: object = {}): Buffer => Buffer.from(JSON.stringify({ ...JSON.parse(read('manifest.json').toString()), name: 'my-prm', version: '9.9.0', ...changes }));

const MODEL = { name: 'my-prm.onnx', mimeType: 'application/octet-stream', buffer: read('model.onnx') };
const TOKENIZER = { name: 'tokenizer.json', mimeType: 'application/json', buffer: read('tokenizer.json') };
const manifest = (changes: object = {}) => ({ name: 'manifest.json', mimeType: 'application/json', buffer: manifestText(changes) });

test.describe.configure({ timeout: 240_000 });

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Reward model' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Use a model of your own…' }).click();
  await expect(page.getByRole('dialog', { name: 'A model of your own' })).toBeVisible();
}
const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.getByLabel('Model, tokenizer and manifest files').setInputFiles(files);
const close = (page: Page) => page.getByRole('dialog', { name: 'A model of your own' }).getByRole('button', { name: 'Close' }).click();
const badge = (page: Page) => page.getByRole('region', { name: 'Reward model' });
const scored = (page: Page) => expect(page.getByText('Coherence was scored in this page.')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });

test('loads from disk under its own name, scores the same, is kept, and goes again', async ({ page }) => {
  await open(page);
  await loadModel(page);
  await scored(page);
  const before = await coherenceScores(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));

  await openDialog(page);
  await choose(page, [MODEL, TOKENIZER, manifest()]);
  await page.getByLabel('Keep it in this browser for the next visit').check();
  await page.getByRole('button', { name: 'Load this model' }).click();
  await expect(page.getByText(/my-prm 9\.9\.0 is ready/)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await close(page);
  await expect(badge(page)).toContainText('Yours: my-prm');
  await scored(page);
  const after = await coherenceScores(page);
  expect(after).toHaveLength(before.length);
  after.forEach((score, step) => expect(Math.abs(score - (before[step] ?? Number.NaN))).toBeLessThanOrEqual(0.011));
  expect(requests.filter((request) => request.startsWith('POST') || request.includes('.onnx'))).toEqual([]);

  await page.reload();
  await loadModel(page);
  await expect(badge(page)).toContainText('Yours: my-prm', { timeout: LOAD_TIMEOUT_MS });

  await openDialog(page);
  await page.getByRole('button', { name: 'Forget the kept model' }).click();
  await expect(page.getByText('The kept model is gone from this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the shipped model' }).click();
  await expect(page.getByText(/The shipped model is back/)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await close(page);
  await expect(badge(page)).not.toContainText('Yours');
  await page.reload();
  await loadModel(page);
  await expect(badge(page)).not.toContainText('Yours');
});

test('wrong files are refused with a plain reason, and the model in use works on', async ({ page }) => {
  await open(page);
  await loadModel(page);
  await openDialog(page);
  const attempt = async (files: Parameters<typeof choose>[1], words: RegExp) => {
    await choose(page, files);
    await page.getByRole('button', { name: 'Load this model' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(words, { timeout: LOAD_TIMEOUT_MS });
  };
  const text = { name: 'model.onnx', mimeType: 'text/plain', buffer: Buffer.from('This is a shopping list.') };
  await attempt([text, TOKENIZER, manifest()], /not an ONNX file/);
  await expect(page.getByRole('dialog')).toContainText('This is a shopping list.');
  await expect(page.getByRole('dialog')).toContainText('The model that was in use goes on working.');
  await attempt([MODEL, manifest({ threshold: 'half' })], /threshold/);
  await attempt([{ name: 'manifest.json', mimeType: 'application/json', buffer: Buffer.from('{"name":') }], /no JSON/);
  await attempt([manifest({ sha256: 'a'.repeat(64) })], /SHA-256 differ/);
  await attempt([manifest({ output: 'logits' })], /"logits" is missing/);
  await attempt([manifest({ selfCheck: undefined })], /no self-check/);
  await close(page);
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'wasm');
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: 'Up 25%, down 25%' }).click();
  await scored(page);
});

test('a manifest is written for files that have none', async ({ page }) => {
  await open(page);
  await openDialog(page);
  await choose(page, [MODEL, TOKENIZER]);
  await page.getByLabel('Record the self-check from this model').check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Write and save the manifest' }).click();
  expect((await download).suggestedFilename()).toBe('manifest.json');
  await expect(page.getByText(/The manifest is written and saved/)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await page.getByRole('button', { name: 'Load this model' }).click();
  await expect(page.getByText(/my-prm 1\.0\.0 is ready/)).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
});
