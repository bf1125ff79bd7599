// Text of one's own: pasting, steps by hand, outcomes, and input that nobody hoped for.

import { expect, test } from '@playwright/test';
import { card, chooseInMenu, open, typeScene } from './playground.ts';

const SCENE = {
  prompt: 'Mia has 4 bags of 6 marbles and loses 5. How many are left?',
  answer: '19',
  responses: '4 * 6 = 24 marbles.\n24 - 5 = 19 are left.\n#### 19\n---\n4 + 6 = 10 marbles.\n10 - 5 = 5 are left.\n#### 5\n---\nShe has 4 * 6 = 25 marbles. The answer is 19.',
};

test('pasted responses are split, judged by syntax and fact at once, and compared with the answer', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  await expect(card(page, 'A')).toContainText('right');
  await expect(card(page, 'B')).toContainText('wrong');
  await expect(card(page, 'A')).toContainText('3 steps');
  await expect(page.getByText('4 * 6 is 24, not 25').first()).toBeVisible();
  await expect(page.getByText(/wait for the reward model/)).toBeVisible();
});

test('steps are merged, split and moved by hand, undone, and follow the rule again', async ({ page }) => {
  await open(page);
  await typeScene(page, SCENE);
  await chooseInMenu(page, 'A', 'Edit steps');
  const editor = page.getByRole('group', { name: 'Steps of response A' });
  await editor.getByRole('button', { name: 'Merge step 1 with the next' }).click();
  await expect(card(page, 'A')).toContainText('2 steps');
  await editor.getByRole('button', { name: 'Split step 1', exact: true }).click();
  await editor.getByRole('button', { name: /Split step 1 before “24”/ }).last().click();
  await expect(card(page, 'A')).toContainText('3 steps');
  await editor.getByRole('button', { name: 'Start step 2 one word later' }).click();
  await expect(card(page, 'A')).toContainText('Steps set by hand');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'A')).toContainText('2 steps');
  await chooseInMenu(page, 'A', 'Steps by the rule again');
  await expect(card(page, 'A')).toContainText('3 steps');
});

test('the person’s own rating is an outcome', async ({ page }) => {
  await open(page);
  await typeScene(page, { prompt: 'Say hello.', responses: 'Hello to you.\n---\nWhat do you want?' });
  await page.getByRole('radio', { name: 'Ratings' }).check({ force: true });
  await page.getByRole('slider', { name: 'Rating of response A' }).fill('0.9');
  await page.getByRole('slider', { name: 'Rating of response B' }).fill('0.2');
  await expect(page.getByRole('table', { name: 'Responses by total reward' })).toContainText('0.9');
});

test('a seventeenth response is refused, and its text stays in the box', async ({ page }) => {
  await open(page);
  const eighteen = Array.from({ length: 18 }, (_, place) => `Answer number ${place + 1}.`).join('\n---\n');
  await typeScene(page, { prompt: 'Count.', responses: eighteen });
  await expect(page.getByRole('article', { name: /^Response [A-P]$/ })).toHaveCount(16);
  await expect(page.getByLabel('Responses to add')).toHaveValue(/Answer number 17\.[\s\S]*Answer number 18\./);
  await expect(page.getByText(/at most 16/).first()).toBeVisible();
});

test('empty, binary, huge and long input leaves the page standing', async ({ page }) => {
  await open(page);
  const huge = 'The quick brown fox counts 1 + 1 = 2. '.repeat(28_000);
  const manySteps = Array.from({ length: 500 }, (_, place) => `${place} + 1 = ${place + 1}`).join('\n');
  await typeScene(page, { prompt: '', responses: `\u0000\u0007binary\u0001 text\n---\n${manySteps}\n---\n${huge}` });
  await expect(card(page, 'B')).toContainText('500 steps');
  await expect(page.getByRole('article', { name: /^Response [A-C]$/ })).toHaveCount(3);
  await page.getByRole('slider', { name: 'Weight of Fact' }).fill('50');
  await expect(page.getByRole('slider', { name: 'Weight of Fact' })).toHaveValue('50');
});

test('two equal responses earn the same and share the first place', async ({ page }) => {
  await open(page);
  await typeScene(page, { prompt: 'What is 2 + 2?', responses: '2 + 2 = 4.\n---\n2 + 2 = 4.' });
  await expect(page.getByRole('table', { name: 'Responses by total reward' }).getByText('tied first')).toHaveCount(2);
});
