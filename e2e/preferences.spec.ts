// Preferences: pick by mouse and by keyboard, take the fitted weights, undo, and find the picks again after a reload.

import { expect, test } from '@playwright/test';
import { open } from './playground.ts';

test('picks fit the weights, and the sliders take them as one undo entry', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Preferences' }).click();
  await expect(page.getByText('No picks yet')).toBeVisible();
  await page.getByRole('button', { name: /is better$/ }).first().click();
  await expect(page.getByText(/^1 of \d+ pairs picked/)).toBeVisible();
  await page.getByRole('button', { name: /is better$/ }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of \d+ pairs picked/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Triangle of weights, shaded by loss/ })).toBeVisible();
  const use = page.getByRole('button', { name: 'Use the fitted weights' });
  await use.click();
  await expect(page.getByText('The sliders stand at the fitted weights.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(use).toBeEnabled();
  await expect(page.getByText(/^2 of \d+ pairs picked/)).toBeVisible();
  // Saving waits for a pause.
  await page.waitForTimeout(1_000);
  await page.reload();
  await page.getByRole('tab', { name: 'Preferences' }).click();
  await expect(page.getByText(/^2 of \d+ pairs picked/)).toBeVisible();
});

test('an order made by keyboard becomes a pick for every two responses', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Preferences' }).click();
  await page.getByText('Sort all responses instead').click();
  const down = page.getByRole('button', { name: /^Move .* down$/ }).first();
  const name = await down.getAttribute('aria-label');
  await down.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: name ?? '' })).toBeFocused();
  await page.getByRole('button', { name: /^Make \d+ picks of this order$/ }).click();
  await expect(page.getByText(/You have picked every pair/)).toBeVisible();
});
