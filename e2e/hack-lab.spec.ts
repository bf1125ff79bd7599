// Hack lab without the model: the text judges score the copies, coherence is said to be missing, a copy joins the group.

import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { LOAD_TIMEOUT_MS, open, settledWorkerMessages, watchWorkers, workerMessages } from './playground.ts';

test('attacks are judged, exported and added; dragging a weight asks nobody', async ({ page }) => {
  await watchWorkers(page);
  await open(page);
  await page.getByRole('tab', { name: 'Hack lab' }).click();
  const table = page.getByRole('table', { name: 'What each attack earns under each setting' });
  const padded = table.getByRole('row', { name: /Pad with true trivia/ });
  await expect(padded.getByRole('cell', { name: /^[+−]?\d\.\d\d$/ }).first()).toBeVisible();
  await expect(padded.getByText('without coherence')).toBeVisible();

  // The grammar checker arrives last and has every copy judged once more.
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(page.getByText('Syntax: all parsers ready')).toBeVisible({ timeout: LOAD_TIMEOUT_MS });
  await page.getByRole('tab', { name: 'Hack lab' }).click();
  const before = await settledWorkerMessages(page);
  await page.getByRole('slider', { name: 'Weight of Syntax' }).focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  expect(await workerMessages(page)).toBe(before);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[0]).toMatch(/^attack,coherence,present,mean,/);
  expect(csv).toContain('\npad-trivia,not run,');

  await page.getByRole('list', { name: 'Attacks' }).getByRole('button', { name: /^Drop the middle/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add this copy to the group' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of response B' })).toHaveValue('Drop the middle');
});
