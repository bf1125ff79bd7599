// Map, combination and advantages, by mouse and by keyboard.

import { expect, test, type Page } from '@playwright/test';
import { open } from './playground.ts';

const points = (page: Page): Promise<string[]> =>
  page.getByRole('spinbutton', { name: /, in points$/ }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const map = (page: Page) => page.getByRole('application', { name: /^Map of the weights/ });

test('the handle on the map is the same weights as the sliders, and a drag is one entry', async ({ page }) => {
  await open(page, '?model=off');
  await page.getByRole('tab', { name: 'Map' }).click();
  await map(page).scrollIntoViewIfNeeded();
  const before = await points(page);
  const box = await map(page).boundingBox();
  if (!box) throw new Error('The map has no box.');
  // The lower right corner gives fact all the weight.
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.6 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.8 * box.height, { steps: 5 });
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2, { steps: 5 });
  await page.mouse.up();
  expect(await points(page)).toEqual(['0', '0', '100']);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await points(page)).toEqual(before);
});

test('arrow keys move the handle and the winner is announced', async ({ page }) => {
  await open(page, '?model=off');
  await page.getByRole('tab', { name: 'Map' }).click();
  await map(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await points(page)).toEqual(['30', '44', '26']);
  await expect(page.getByRole('status').filter({ hasText: /^Syntax 30, coherence 44, fact 26\. .*(wins|tie)/ })).toHaveCount(1);
});

test('a chosen response is made to win, or it is said that it cannot', async ({ page }) => {
  await open(page, '?model=off');
  await page.getByRole('tab', { name: 'Map' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Map' });
  const choices = panel.getByRole('listitem').getByRole('button', { pressed: false });
  await expect(choices.first()).not.toHaveText(/…/);
  for (let place = 0; place < 4; place++) {
    const choice = panel.getByRole('listitem').nth(place);
    const letter = 'ABCD'[place] ?? '';
    await choice.getByRole('button').first().click();
    const setWeights = choice.getByRole('button', { name: /^Set weights/ });
    if ((await setWeights.count()) === 0) {
      await expect(choice).toContainText(/never win|wins at none/);
      continue;
    }
    await setWeights.click();
    await expect(panel.getByText(new RegExp(`^(Response )?${letter}.* wins, `))).toBeVisible();
  }
});

test('a setting of the swap table is taken with one press, and shaping shows its sum', async ({ page }) => {
  await open(page, '?model=off');
  await page.getByRole('tab', { name: 'Combine' }).click();
  const product = page.getByRole('row', { name: /^Product/ }).getByRole('button').nth(1);
  await product.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Steps to one reward' })).toHaveValue('product');
  await expect(product).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[role=math]').first()).toHaveAttribute('aria-label', /^Σ F\(k\) = .* = 0$/);
  await expect(page.locator('[role=math] math').first()).toBeVisible();
});

test('advantages stand side by side, and follow the chosen response', async ({ page }) => {
  await open(page, '?model=off');
  await page.getByRole('tab', { name: 'Advantages' }).click();
  const table = page.getByRole('table', { name: 'Advantages of every response by every method' });
  await expect(table.getByRole('columnheader')).toHaveText(['Response', 'Total', 'GRPO', 'Dr. GRPO', 'RLOO', 'GDPO']);
  await table.getByRole('button', { name: /^B/ }).click();
  await expect(page.locator('[role=math]').first()).toHaveAttribute('aria-label', /^A\(B\) = /);
});
