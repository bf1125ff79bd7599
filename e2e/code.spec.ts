// Code of responses runs against unit tests, and whatever it tries ends in a verdict: never in a hung page, never outside.

import { expect, test, type Locator, type Page } from '@playwright/test';
import { card, chooseInMenu, open, typeScene } from './playground.ts';

/** Fetching, compiling and starting Python, on a machine that does other things besides. */
const START_TIMEOUT_MS = 90_000;

test.describe.configure({ timeout: 240_000 });

const fenced = (code: string, language = 'python'): string => `Here it is.\n\`\`\`${language}\n${code}\n\`\`\``;

/** Types a scene whose outcome is judged by tests; what is typed here runs without a click. */
async function typeCodeScene(page: Page, scene: { language?: 'Python' | 'JavaScript'; tests: string; responses: string }): Promise<void> {
  await typeScene(page, { prompt: 'Write the function.', responses: scene.responses });
  await page.getByRole('radio', { name: 'Unit tests' }).check({ force: true });
  if (scene.language === 'JavaScript') await page.getByRole('radio', { name: 'JavaScript' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Unit tests' }).fill(scene.tests);
}

const results = (page: Page, letter: string): Locator => card(page, letter).getByRole('list', { name: `Tests of response ${letter}` }).getByRole('listitem');

/** What became of each test: its first word and what follows. */
async function fates(page: Page, letter: string): Promise<string[]> {
  await expect(card(page, letter).getByText(/\d+ tests? passed|of \d+ tests passed/)).toBeVisible({ timeout: START_TIMEOUT_MS });
  const texts = await results(page, letter).allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

test('Python tests pass, fail with expected and got, and err; the outcome is the share that passes', async ({ page }) => {
  await open(page);
  await typeCodeScene(page, {
    tests: 'import math\nassert double(2) == 4\ndouble([1]) -> [1, 1]\nassert math.isclose(double(0.1), 0.2)\ndouble(None) -> None',
    responses: `${fenced('def double(x):\n    return 2 * x')}\n---\n${fenced('def double(x):\n    return x ** 2')}\n---\nI would rather not.`,
  });
  await expect(card(page, 'A').getByText('3 of 4 tests passed')).toBeVisible({ timeout: START_TIMEOUT_MS });
  await expect(card(page, 'A')).toContainText('0.75');
  expect((await fates(page, 'A'))[3]).toMatch(/^error double\(None\) -> None TypeError/);
  const b = await fates(page, 'B');
  expect(b[0]).toBe('passed assert double(2) == 4');
  expect(b[1]).toContain('TypeError');
  expect(b[2]).toMatch(/^failed/);
  await expect(card(page, 'C')).toContainText('holds no code of that language');
  await expect(card(page, 'C')).toContainText('unknown');

  // Editing runs again, after the usual pause.
  await chooseInMenu(page, 'B', 'Edit text');
  await page.getByRole('textbox', { name: 'Text of response B' }).fill(fenced('def double(x):\n    return x + 2'));
  await expect(results(page, 'B').filter({ hasText: 'can only concatenate list' })).toBeVisible({ timeout: START_TIMEOUT_MS });
  expect((await fates(page, 'B'))[2]).toMatch(/^failed/);
  expect((await fates(page, 'B'))[0]).toMatch(/^passed/);
});

test('endless loops, bombs, exits and escapes in Python end in a verdict, and the tests after them still run', async ({ page }) => {
  await open(page);
  const hostile = `def ok(x): return x
def loop():
    while True:
        try:
            while True: pass
        except BaseException: pass
def memory():
    x = [0]
    while True: x = x + x
def recursion():
    import sys
    sys.setrecursionlimit(10 ** 9)
    return deeper(0)
def deeper(n): return deeper(n + 1)
def reach():
    import js
    return js.parent
def reach_too():
    import pyodide_js
    return pyodide_js
def network():
    import urllib.request
    return urllib.request.urlopen('http://localhost/').read()
def leave():
    import os
    os._exit(0)
def stop():
    import sys
    sys.exit(0)
def flood():
    for _ in range(20_000): print('x' * 1000)
    return 1
def cheat():
    import builtins
    print('passed'); builtins.AssertionError = Exception; builtins.compile = lambda *a: 'None'; builtins.eval = lambda *a: 7; builtins.repr = lambda x: '7'
    return 8`;
  const tests = 'ok(1) -> 1\nloop() -> 1\nok(2) -> 2\nmemory() -> 1\nrecursion() -> 1\nok(3) -> 3\nreach() -> 1\nreach_too() -> 1\nnetwork() -> 1\nleave() -> 1\nok(4) -> 4\nstop() -> 1\nflood() -> 1\ncheat() -> 7\nassert ok(5) == 6\nok(5) -> 5';
  await typeCodeScene(page, { tests, responses: fenced(hostile) });

  // While the loop runs, the page answers.
  await expect(page.getByText('Running the tests…')).toBeVisible({ timeout: START_TIMEOUT_MS });
  const clickedAt = Date.now();
  await page.getByRole('tab', { name: 'Data' }).click();
  await expect(page.getByRole('button', { name: 'Start empty' })).toBeVisible();
  expect(Date.now() - clickedAt).toBeLessThan(5_000);

  const words = (await fates(page, 'A')).map((text) => text.split(' ')[0]);
  const [ok1, loop, ok2, memory, recursion, ok3, reach, reachToo, network, leave, ok4, stop, flood, cheat, wrong, ok5] = words;
  expect([ok1, ok2, ok3, ok4, ok5]).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  expect(loop).toBe('timeout');
  expect([memory, flood].every((word) => word !== undefined && ['error', 'timeout', 'passed'].includes(word))).toBe(true);
  expect(memory).not.toBe('passed');
  expect([recursion, reach, reachToo, network, leave, stop]).toEqual(['error', 'error', 'error', 'error', 'error', 'error']);
  expect([cheat, wrong]).toEqual(['failed', 'failed']);
});

test('JavaScript runs in an engine of its own, without the page’s objects, and its bombs end in a verdict', async ({ page }) => {
  await open(page);
  const code = `function double(x) { return 2 * x; }
function loop() { for (;;) { try { for (;;) {} } catch {} } }
function memory() { const all = []; for (;;) all.push('x'.repeat(1000) + all.length); }
function deeper(n) { return deeper(n + 1) + 1; }
function reach() { const g = (() => {}).constructor('return this')(); return [g === globalThis, typeof g.fetch, typeof g.window, typeof g.parent, typeof g.indexedDB, typeof g.caches, typeof g.postMessage].join(); }
function cheat() { assert.equal = () => {}; Array.prototype.join = () => ''; Object.is = () => true; JSON.stringify = () => '7'; return 8; }`;
  const tests = `assert(double(2) === 4);
assert.deepEqual([double(1)], [3]);
loop() -> 1
memory() -> 1
deeper(0) -> 1
reach() -> 'true,undefined,undefined,undefined,undefined,undefined,undefined'
cheat() -> 7
missing() -> 1
double(4) -> 8`;
  await typeCodeScene(page, { language: 'JavaScript', tests, responses: fenced(code, 'js') });
  const seen = await fates(page, 'A');
  expect(seen.map((text) => text.split(' ')[0])).toEqual([
    'passed', 'failed', 'timeout', expect.stringMatching(/^(error|timeout)$/), 'error', 'passed', 'failed', 'error', 'passed',
  ]);
  expect(seen[1]).toContain('expected [3] got [2]');
});

test('the frame owns nothing and connects to nothing', async ({ page }) => {
  await open(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await typeCodeScene(page, { language: 'JavaScript', tests: 'double(2) -> 4', responses: fenced('const double = (x) => 2 * x;', 'js') });
  await expect(card(page, 'A').getByText('1 of 1 tests passed')).toBeVisible({ timeout: START_TIMEOUT_MS });
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  const attempts = await frame?.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        return `reached ${String(await act())}`;
      } catch (cause) {
        return cause instanceof Error ? cause.name : String(cause);
      }
    };
    return {
      origin: location.origin === 'null' || origin === 'null',
      page: await attempt(() => parent.document.title),
      storage: await attempt(() => localStorage.length),
      database: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open('x');
            request.onsuccess = resolve;
            request.onerror = () => reject(request.error ?? new Error('refused'));
          }),
      ),
      caches: await attempt(() => caches.keys()),
      fetch: await attempt(() => fetch('https://localhost/leak')),
      own: await attempt(() => fetch('/index.html')),
      beacon: navigator.sendBeacon('https://localhost/leak'),
      script: await attempt(() => import(/* @vite-ignore */ String('data:text/javascript,1'))),
      evaluated: await attempt(() => new Function('return 1')()),
    };
  });
  expect(attempts?.origin).toBe(true);
  for (const way of ['page', 'storage', 'database', 'caches', 'fetch', 'own', 'script', 'evaluated'] as const) expect(attempts?.[way], way).not.toContain('reached');
  expect(asked.filter((url) => url.includes('leak'))).toEqual([]);
});

test('code from a link runs only after a click', async ({ page, browser }) => {
  await open(page);
  await typeCodeScene(page, { language: 'JavaScript', tests: 'double(2) -> 4\ndouble(3) -> 7', responses: fenced('const double = (x) => 2 * x;', 'js') });
  await expect(card(page, 'A').getByText('1 of 2 tests passed')).toBeVisible({ timeout: START_TIMEOUT_MS });
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

  const other = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await open(other, '?model=off', new URL(link).hash);
  await expect(other.getByText(/runs only when you say so/)).toBeVisible();
  await expect(card(other, 'A')).toContainText('not run in this page');
  // An edit is no leave either: the tests are still the link's.
  await chooseInMenu(other, 'A', 'Edit text');
  await other.getByRole('textbox', { name: 'Text of response A' }).fill(fenced('const double = (x) => x + 2;', 'js'));
  await expect(card(other, 'A')).toContainText('have not been run yet');
  await other.waitForTimeout(1_500);
  expect(other.frames()).toHaveLength(1);
  expect(asked.filter((url) => /javascript\.worker|emscripten/.test(url))).toEqual([]);

  await other.getByRole('button', { name: 'Run the tests' }).click();
  await expect(card(other, 'A').getByText('1 of 2 tests passed')).toBeVisible({ timeout: START_TIMEOUT_MS });
  await other.context().close();
});

test('runs without a network after the first use', async ({ page, context }) => {
  await open(page);
  const scene = { tests: 'double(2) -> 4', responses: fenced('def double(x): return 2 * x') };
  await typeCodeScene(page, scene);
  await expect(card(page, 'A').getByText('1 of 1 tests passed')).toBeVisible({ timeout: START_TIMEOUT_MS });
  await page.waitForTimeout(2_000);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByText(/Fetching Python|Starting Python|Running the tests/).first()).toBeVisible();
  await expect(page.getByText(/Fetching Python|Starting Python|Running the tests/)).toHaveCount(0, { timeout: START_TIMEOUT_MS });
  await expect(card(page, 'A').getByText('1 of 1 tests passed')).toBeVisible();
  await expect(card(page, 'A')).not.toContainText('From an earlier visit');
});
