// axe finds nothing to complain of, in both themes, both languages, on desktop and phone, in every tab.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open } from './playground.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh'] as const) {
    test(`no violation in ${colorScheme} ${language}, in any tab`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, `?model=off&lang=${language}`);
      const tabs = page.getByRole('tab');
      for (let place = 0; place < (await tabs.count()); place++) {
        await tabs.nth(place).click();
        await page.waitForTimeout(400);
        expect(await violations(page)).toEqual([]);
      }
    });
  }
}

test('no violation at phone width, with a menu and with the step editor open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Examples' }).click();
  expect(await violations(page)).toEqual([]);
});
