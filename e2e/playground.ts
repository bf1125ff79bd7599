// What the end-to-end tests do again and again: open the page, load the model, read what is on screen, watch the workers.

import { expect, type Locator, type Page } from '@playwright/test';

/** Loading 25 MB, compiling and the self-check, on a machine that does other things besides. */
export const LOAD_TIMEOUT_MS = 120_000;

/** The same on a graphics card that the processor emulates: 110 s have been seen where other work wants the cores as well, with 19 s for each case of the self-check. */
export const EMULATED_TIMEOUT_MS = 360_000;

declare global {
  interface Window {
    /** Every worker that the page has started. */
    startedWorkers: Worker[];
    workerMessages: number;
  }
}

/** Counts messages to workers and keeps the workers at hand, from before the page's first line. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.startedWorkers = [];
    window.workerMessages = 0;
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.startedWorkers.push(this);
      }
      override postMessage(...message: [unknown, ...unknown[]]): void {
        window.workerMessages += 1;
        Reflect.apply(Native.prototype.postMessage, this, message);
      }
    };
  });
}

export const workerMessages = (page: Page): Promise<number> => page.evaluate(() => window.workerMessages);

/** Opens the page without the model and waits until the first visit's reload for isolation is over. */
export async function open(page: Page, search = '?model=off', hash = ''): Promise<void> {
  await page.goto(`/${search}${hash}`);
  await page.waitForFunction(() => window.crossOriginIsolated);
  await expect(page.locator('#curves').getByRole('application')).toBeVisible();
}

/** Presses "Load model" and waits until it runs on the processor. */
export async function loadModel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Load model/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'wasm', { timeout: LOAD_TIMEOUT_MS });
}

/** The number of messages once nothing is under way: unchanged for two seconds. */
export async function settledWorkerMessages(page: Page): Promise<number> {
  let before = -1;
  await expect(async () => {
    const now = await workerMessages(page);
    const isStill = now === before;
    before = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [2_000], timeout: 60_000 });
  return before;
}

export const card = (page: Page, letter: string): Locator => page.getByRole('article', { name: `Response ${letter}` });

export async function chooseInMenu(page: Page, letter: string, item: string): Promise<void> {
  await card(page, letter).getByRole('button', { name: `More for response ${letter}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Empties the scene and types one of the test's own. */
export async function typeScene(page: Page, scene: { prompt: string; answer?: string; responses: string }): Promise<void> {
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('tab', { name: 'Steps' }).click();
  await page.getByLabel('Prompt').fill(scene.prompt);
  if (scene.answer !== undefined) {
    await page.getByRole('radio', { name: 'Right answer' }).click();
    await page.getByRole('textbox', { name: 'Right answer' }).fill(scene.answer);
  }
  await page.getByLabel('Responses to add').fill(scene.responses);
  await page.getByRole('button', { name: /^Add \d+ response/ }).click();
}

/** How many examples the menu offers, once they have arrived; the last item of the menu is the empty page. */
export async function countExamples(page: Page): Promise<number> {
  const items = page.getByRole('menuitem');
  await page.getByRole('button', { name: 'Examples' }).click();
  await expect(items.nth(6)).toBeVisible();
  const count = (await items.count()) - 1;
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  return count;
}

export const weight = (page: Page, judge: string): Locator => page.getByRole('slider', { name: `Weight of ${judge}` });

/** The three weights in points, as the sliders stand. */
export async function weights(page: Page): Promise<number[]> {
  return Promise.all(['Syntax', 'Coherence', 'Fact'].map(async (judge) => Number(await weight(page, judge).inputValue())));
}

/** The cells of the ranking, row by row. */
export async function ranking(page: Page): Promise<string[]> {
  return page.getByRole('table', { name: 'Responses by total reward' }).getByRole('row').allInnerTexts();
}

/** The coherence scores in the step table, as shown. */
export async function coherenceScores(page: Page): Promise<number[]> {
  const cells = page.getByRole('table', { name: 'Every step with its scores' }).locator('tbody td:nth-child(4)');
  const texts = await cells.allInnerTexts();
  return texts.map((text) => Number(/\d\.\d+/.exec(text)?.[0] ?? Number.NaN));
}
