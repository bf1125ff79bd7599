// Components of the person's own: each kind from the form to the reward, and what hostile patterns cannot do.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open, settledWorkerMessages, typeScene, watchWorkers, weight, weights, workerMessages } from './playground.ts';

const form = (page: Page) => page.getByRole('form', { name: 'A component of your own' });
const preview = (page: Page) => page.getByRole('group', { name: 'What it says of the steps here' });
const stepRow = (page: Page, text: string) => page.getByRole('table', { name: 'Every step with its scores' }).getByRole('row').filter({ hasText: text });

async function addComponent(page: Page, kind: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Add a component…' }).click();
  await form(page).getByLabel('Kind').selectOption({ label: kind });
  await fill();
  await form(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form(page)).toHaveCount(0);
}

const SCENE = { prompt: 'What is 6 × 7?', answer: '42', responses: 'Six sevens are 6 × 7 = 42.\nSo the total is forty-two.\nSo the total is forty-two.' };

test('each kind is tried on the steps, gets its weight, and takes part in reward, evidence and arithmetic', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  await page.getByRole('button', { name: 'Add a component…' }).click();
  await form(page).getByLabel('Kind').selectOption({ label: 'Pattern' });
  await expect(form(page)).toContainText('Type a regular expression');
  await form(page).getByLabel('Regular expression').fill('(');
  await expect(form(page)).toContainText('This is not a regular expression');
  await expect(form(page).getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await form(page).getByLabel('Regular expression').fill('= \\d+');
  await expect(preview(page)).toContainText('1.00 · 0.00 · 0.00');
  await form(page).getByRole('button', { name: 'Add', exact: true }).click();
  expect(await weights(page)).toEqual([24, 40, 16]);
  await expect(weight(page, 'Pattern')).toHaveValue('20');

  await addComponent(page, 'Length', () => form(page).getByLabel('At most').fill('5'));
  await addComponent(page, 'Repetition', () => form(page).getByLabel('Words in a run').selectOption('3').then(() => undefined));
  await addComponent(page, 'Step count', () => form(page).getByLabel('Steps at most').fill('2'));
  await addComponent(page, 'Keywords', () => form(page).getByLabel('Keywords', { exact: true }).fill('total, therefore'));
  await expect(page.getByRole('button', { name: 'Add a component…' })).toBeDisabled();

  const first = stepRow(page, 'Six sevens');
  await expect(first).toContainText('Pattern: “= 42” matches /= \\d+/');
  await expect(first).toContainText('Length: 6 words, at most 5 wanted');
  const third = stepRow(page, 'forty-two').nth(1);
  await third.getByRole('button', { name: /more findings?$/ }).click();
  await expect(third).toContainText('Repetition: 4 of 16 runs of 3 words so far repeat an earlier one');
  await expect(third).toContainText('Step count: step 3, at most 2 wanted');
  await expect(third).toContainText('Keywords: holds “total”');
  await expect(third).toContainText(/0\.\d+×0\.00 \+ .*0\.\d+×0\.67/);
  await page.getByRole('radio', { name: 'Contributions' }).click();
  await expect(page.locator('#curves').getByRole('listitem').filter({ hasText: 'Step count' })).toBeVisible();
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.getByText(/On the triangle your own components keep their \d+ points/).first()).toBeVisible();
});

test('dragging, removing and undoing ask no worker; a reload keeps what was made, a link gives it to someone else', async ({ page, browser }) => {
  // Three visits, the last one in a browser that has never been here.
  test.slow();
  await watchWorkers(page);
  await open(page);
  await addComponent(page, 'Length', () => form(page).getByLabel('At most').fill('8'));
  await expect(stepRow(page, 'The number of people').first()).toContainText('words, at most 8 wanted');
  const sent = await settledWorkerMessages(page);
  const box = await weight(page, 'Length').boundingBox();
  if (!box) throw new Error('The slider is not on screen.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let step = 1; step <= 50; step++) await page.mouse.move(box.x + box.width * (0.2 + step * 0.01), y);
  await page.mouse.up();
  expect(Number(await weight(page, 'Length').inputValue())).toBeGreaterThan(60);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await weights(page)).toEqual([24, 40, 16]);
  await page.getByRole('button', { name: /^Default/ }).click();
  await expect(weight(page, 'Length')).toHaveValue('0');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove Length' }).click();
  expect(await weights(page)).toEqual([30, 50, 20]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(weight(page, 'Length')).toHaveValue('20');
  expect(await workerMessages(page)).toBe(sent);

  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(weight(page, 'Length')).toHaveValue('20');
  await expect(stepRow(page, 'The number of people').first()).toContainText('words, at most 8 wanted');

  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: /link/i }).inputValue();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(weight(other, 'Length')).toHaveValue('20', { timeout: 60_000 });
  await expect(stepRow(other, 'The number of people').first()).toContainText('words, at most 8 wanted');
  await context.close();
});

test('a pattern that never comes back is stopped, said so, and holds up nothing', async ({ page }) => {
  await open(page);
  await typeScene(page, { prompt: 'Count.', responses: `${'a'.repeat(40)}!\nshort` });
  await page.getByRole('button', { name: 'Add a component…' }).click();
  await form(page).getByLabel('Kind').selectOption({ label: 'Pattern' });
  await form(page).getByLabel('Regular expression').fill('^(a+)+$');
  // The page answers while the pattern runs beside it.
  await weight(page, 'Fact').fill('60');
  expect((await weights(page))[2]).toBe(60);
  await expect(preview(page)).toContainText('not checked: stopped at its time limit', { timeout: 30_000 });
  await expect(preview(page)).toContainText('– · 0.00');
  await form(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(stepRow(page, 'aaaa')).toContainText('stopped at its time limit');
  await expect(stepRow(page, 'short')).toContainText('no match of /^(a+)+$/');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the form and with components, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    for (let i = 0; i < 2; i++) await addComponent(page, 'Length', () => form(page).getByLabel('At most').fill('8'));
    await page.getByRole('button', { name: 'Add a component…' }).click();
    await form(page).getByLabel('Kind').selectOption({ label: 'Keywords' });
    await expect(form(page)).toContainText('Type at least one keyword');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
  });
}

test('on a phone, in Chinese, everything fits and can be removed again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '?model=off&lang=zh');
  for (let i = 0; i < 5; i++) {
    await page.getByRole('button', { name: '添加组成部分…' }).click();
    await page.getByRole('button', { name: '添加', exact: true }).click();
  }
  await expect(page.getByRole('slider', { name: '长度 5的权重' })).toBeVisible();
  await expect(page.getByRole('button', { name: '移除长度 5' })).toBeVisible();
  await expect(page.getByText(/个词，在范围内/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: '移除长度 5' }).click();
  await expect(page.getByRole('slider', { name: '长度 5的权重' })).toHaveCount(0);
});
