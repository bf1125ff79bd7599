// What a person sees before any model byte has arrived.

import { gzipSync } from 'node:zlib';
import { expect, test, type Locator } from '@playwright/test';
import { coherenceScores, countExamples, open, ranking, watchWorkers } from './playground.ts';

test('an example stands there with its curves, and says that its scores were computed beforehand', async ({ page }) => {
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'precomputed');
  await expect(page.getByRole('article', { name: /^Response [A-D]$/ })).toHaveCount(4);
  await expect(page.getByRole('application', { name: /Reward curves of 4 responses/ })).toBeVisible();
  await expect(page.getByText('Coherence scores were computed beforehand and came with the example.')).toBeVisible();
  expect(await ranking(page)).toHaveLength(5);
  for (const score of await coherenceScores(page)) expect(score).toBeGreaterThan(0);
});

test('weights can be dragged before any byte of the model is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  const before = await ranking(page);
  await page.getByRole('slider', { name: 'Weight of Fact' }).fill('100');
  await expect.poll(() => ranking(page)).not.toEqual(before);
  expect(asked.filter((url) => url.endsWith('.onnx') || url.endsWith('.wasm'))).toEqual([]);
});

test.describe('without a service worker, which fetches ahead', () => {
  test.use({ serviceWorkers: 'block' });

  test('the first view needs at most 300 kB of JavaScript, and the other examples wait for their menu', async ({ page }) => {
    const scripts: { readonly name: string; readonly gzipBytes: Promise<number> }[] = [];
    page.on('response', (response) => {
      const name = /[^/]+\.m?js$/.exec(new URL(response.url()).pathname)?.[0];
      if (name) scripts.push({ name, gzipBytes: response.body().then((body) => gzipSync(body).length) });
    });
    await page.goto('/?model=off');
    await expect(page.locator('#curves').getByRole('application')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.map(({ gzipBytes }) => gzipBytes));
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(300_000);
    expect(scripts.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/^examples-/));
    expect(await countExamples(page)).toBeGreaterThanOrEqual(6);
    expect(scripts.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^examples-/));
  });
});

test('no request leaves the origin, the policy forbids it, and there is no inline script', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
  });
  await open(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(await page.locator('script:not([src])').count()).toBe(0);
  const escape = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'went out',
      (error: unknown) => String(error),
    ),
  );
  expect(escape).not.toBe('went out');
  expect(foreign.filter((url) => !url.startsWith('https://example.com'))).toEqual([]);
});

test('every example opens with four responses and all its scores', async ({ page }) => {
  await open(page);
  const count = await countExamples(page);
  expect(count).toBeGreaterThanOrEqual(6);
  for (let place = 0; place < count; place++) {
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('menuitem').nth(place).click();
    await expect(page.getByRole('article', { name: /^Response [A-D]$/ })).toHaveCount(4);
    await expect(page.getByText(/waits? for the reward model/)).toHaveCount(0);
  }
});

test('the language is set by link, remembered, and every word of the first view is Chinese', async ({ page }) => {
  await open(page, '?model=off&lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('tab', { name: '步骤' })).toBeVisible();
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});

test('the page fits a phone of 360 pixels without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

const box = (locator: Locator): Promise<DOMRect> => locator.evaluate((element) => element.getBoundingClientRect());

test('nothing is cut off or covered, from the narrowest windows with two and with three columns on', async ({ page }) => {
  await open(page);
  const column = page.getByRole('region', { name: 'Task', exact: true });
  for (const width of [901, 1023, 1024, 1181, 1280, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await column.evaluate((element) => element.scrollWidth - element.clientWidth), `task column at ${width}`).toBeLessThanOrEqual(0);
    const [preset, presetOfOneLine] = [await box(page.getByRole('button', { name: 'Default' })), await box(page.getByRole('button', { name: 'Syntax only' }))];
    expect(preset.height, `lines of a preset at ${width}`).toBe(presetOfOneLine.height);
    const [redo, badge] = [await box(page.getByRole('button', { name: 'Redo' })), await box(page.getByRole('button', { name: 'Precomputed scores' }))];
    expect(badge.left, `badge beside "Redo" at ${width}`).toBeGreaterThanOrEqual(redo.right);
  }
});

test('the last tab is in sight on tablets and from a laptop of 1280 pixels on', async ({ page }) => {
  await open(page);
  for (const width of [901, 1023, 1024, 1180, 1280, 1366, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const [tabs, last] = [await box(page.getByRole('tablist')), await box(page.getByRole('tab').last())];
    expect(last.right, `at ${width}`).toBeLessThanOrEqual(tabs.right);
  }
});

test('embedded in another page it runs without isolation and without reloading', async ({ page }) => {
  await watchWorkers(page);
  await page.route('**/frame.html', (route) => route.fulfill({ contentType: 'text/html', body: '<iframe src="/?model=off" width="1200" height="800"></iframe>' }));
  await page.goto('/frame.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'Reward per step' })).toBeVisible();
  await expect(frame.getByRole('button', { name: /^Load model/ })).toBeVisible();
});
