// Dragging weights, by pointer and by keyboard: everything follows, nothing is judged, one drag is one undo entry.

import { expect, test } from '@playwright/test';
import { countExamples, open, ranking, settledWorkerMessages, watchWorkers, weight, weights, workerMessages } from './playground.ts';

test('fifty moves by mouse send no message to any worker, and are one undo entry', async ({ page }) => {
  await watchWorkers(page);
  await open(page);
  const sent = await settledWorkerMessages(page);
  const before = await ranking(page);
  const box = await weight(page, 'Fact').boundingBox();
  if (!box) throw new Error('The slider is not on screen.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let step = 1; step <= 50; step++) await page.mouse.move(box.x + box.width * (0.2 + step * 0.014), y);
  await page.mouse.up();
  const [syntax = 0, coherence = 0, fact = 0] = await weights(page);
  expect(fact).toBeGreaterThan(60);
  expect(syntax + coherence + fact).toBe(100);
  expect(await ranking(page)).not.toEqual(before);
  await page.waitForTimeout(1_500);
  expect(await workerMessages(page)).toBe(sent);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await weights(page)).toEqual([30, 50, 20]);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await weights(page)).toEqual([syntax, coherence, fact]);
});

test('arrow keys move sliders and triangle, locks hold, and no worker hears of it', async ({ page }) => {
  await watchWorkers(page);
  await open(page);
  const sent = await settledWorkerMessages(page);
  await weight(page, 'Coherence').focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  expect(await weights(page)).toEqual([24, 60, 16]);
  await page.getByRole('button', { name: 'Lock Coherence' }).click();
  await weight(page, 'Syntax').focus();
  await page.keyboard.press('End');
  expect(await weights(page)).toEqual([40, 60, 0]);
  await page.getByRole('button', { name: 'Unlock Coherence' }).click();
  await page.getByRole('application', { name: /Weights in the triangle/ }).focus();
  await page.keyboard.press('ArrowUp');
  const moved = await weights(page);
  expect(moved).not.toEqual([40, 60, 0]);
  expect(moved.reduce((sum, points) => sum + points, 0)).toBe(100);
  expect(await workerMessages(page)).toBe(sent);
});

test('two examples crown a wrong answer at the default weights, and the weights can mend it', async ({ page }) => {
  await open(page);
  const count = await countExamples(page);
  let crowned = 0;
  let mended = 0;
  for (let place = 0; place < count; place++) {
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('menuitem').nth(place).click();
    const alarm = page.getByText(/The winner’s answer is wrong/);
    if (!(await alarm.isVisible())) continue;
    crowned += 1;
    for (const preset of ['Facts only', 'Maths', 'Coherence only', 'Syntax only']) {
      await page.getByRole('button', { name: new RegExp(`^${preset}`) }).click();
      if (await alarm.isVisible()) continue;
      mended += 1;
      break;
    }
  }
  expect(crowned).toBeGreaterThanOrEqual(2);
  expect(mended).toBeGreaterThanOrEqual(2);
});

test('the chart is read by keyboard, and the focused step spells out its arithmetic', async ({ page }) => {
  await open(page);
  await page.getByRole('application', { name: /Reward curves of 4 responses/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/0\.3×\d\.\d\d \+ 0\.5×\d\.\d\d/).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('group', { name: 'Arithmetic of the step' })).toContainText(/Step 1 of B/);
});
