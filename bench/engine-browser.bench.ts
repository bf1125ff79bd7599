// What threads and WebGPU bring in a real browser: the engine's own page, built as the product is, in a headless Chromium.
// `node --import tsx bench/engine-browser.bench.ts [--rounds 5] [--webgpu]`; the table goes to standard error, JSON to standard
// output. Wall time, turn and turn about: it means something on a quiet machine with at least two cores alone.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { median, round2 } from './engine/measure.ts';
import { createResponse } from './engine/responses.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, webgpu: { type: 'boolean', default: false } } });
const rounds = Math.max(5, Number(values.rounds));
const configFile = path.join(import.meta.dirname, 'engine-page/vite.config.ts');
const request = createResponse(12);

interface OpenedPage {
  readonly page: Page;
  readonly backend: string;
}

/** A page with the model loaded; without the service worker it is not isolated and has one thread. */
async function openPage(browser: Browser, { url, preference, isIsolated }: { url: string; preference: 'wasm' | 'webgpu'; isIsolated: boolean }): Promise<OpenedPage> {
  const context = await browser.newContext({ serviceWorkers: isIsolated ? 'allow' : 'block' });
  const page = await context.newPage();
  await page.goto(url);
  if (isIsolated) await page.waitForFunction(() => globalThis.crossOriginIsolated && 'engineBench' in globalThis);
  const backend = await page.evaluate(async (wanted) => {
    await window.engineBench.model.load(wanted);
    const state = window.engineBench.model.getState();
    if (state.status !== 'ready') throw new Error(JSON.stringify(state));
    return state.backend.kind === 'wasm' ? `wasm, threads ${state.backend.threads}` : `webgpu, ${state.backend.kind === 'webgpu' ? state.backend.adapter : ''}`;
  }, preference);
  return { page, backend };
}

async function score({ page }: OpenedPage): Promise<{ elapsedMs: number; scores: number[] }> {
  return page.evaluate(async ({ prompt, steps }) => {
    const { elapsedMs, reply } = await window.engineBench.time(prompt, [...steps]);
    if (!reply.ok) throw new Error(reply.error.detail);
    return { elapsedMs, scores: reply.value.judgements.map((one) => (one.status === 'scored' ? one.score : -1)) };
  }, request);
}

async function takeTurnsInPages(first: OpenedPage, second: OpenedPage) {
  const times: [number[], number[]] = [[], []];
  let greatestDifference = 0;
  for (let round = -1; round < rounds; round += 1) {
    const [a, b] = [await score(first), await score(second)];
    greatestDifference = Math.max(greatestDifference, ...a.scores.map((value, step) => Math.abs(value - (b.scores[step] ?? Number.NaN))));
    if (round < 0) continue;
    times[0].push(a.elapsedMs);
    times[1].push(b.elapsedMs);
  }
  return { firstMs: round2(median(times[0])), secondMs: round2(median(times[1])), ratio: round2(median(times[0]) / median(times[1])), greatestDifference };
}

/** The same new response to the judges without a model and to the model, turn about: no judge has seen a step of it before. */
async function takeTurnsWithText({ page }: OpenedPage) {
  const times: { text: number[]; model: number[] } = { text: [], model: [] };
  let syntaxJudge = '';
  for (let round = -1; round < rounds; round += 1) {
    const steps = request.steps.map((step, index) => `${step} We note that as part ${round + 2} of chapter ${index + 1}.`);
    const measured = await page.evaluate(
      async ([prompt, texts]) => {
        const judged = await window.engineBench.timeText(prompt, texts);
        const scored = await window.engineBench.time(prompt, texts);
        if (!judged.reply.ok || !scored.reply.ok) throw new Error(JSON.stringify([judged.reply, scored.reply]));
        const { judgedBy, judgedAnew } = judged.reply.value.syntax;
        return { textMs: judged.elapsedMs, modelMs: scored.elapsedMs, judgedBy, judgedAnew: judgedAnew?.length ?? 0 };
      },
      [request.prompt, steps] as const satisfies readonly [string, string[]],
    );
    if (measured.judgedAnew !== steps.length) throw new Error(`Only ${measured.judgedAnew} of ${steps.length} steps were judged anew.`);
    syntaxJudge = measured.judgedBy;
    if (round < 0) continue;
    times.text.push(measured.textMs);
    times.model.push(measured.modelMs);
  }
  return { syntaxJudge, firstMs: round2(median(times.text)), secondMs: round2(median(times.model)), ratio: round2(median(times.text) / median(times.model)) };
}

await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, logLevel: 'error', preview: { port: 4390, strictPort: false } });
const url = server.resolvedUrls?.local[0] ?? '';
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath === undefined ? {} : { executablePath }) });
const rows: object[] = [];
const report = (row: object) => {
  rows.push(row);
  console.error(Object.entries(row).map(([key, value]) => `${key} ${String(value)}`).join(' · '));
};
try {
  const one = await openPage(browser, { url, preference: 'wasm', isIsolated: false });
  const more = await openPage(browser, { url, preference: 'wasm', isIsolated: true });
  report({ what: 'one WASM thread vs more', first: one.backend, second: more.backend, ...(await takeTurnsInPages(one, more)), wanted: 1.6 });
  report({ what: 'syntax and fact vs the model', first: 'text judges', second: more.backend, steps: request.steps.length, ...(await takeTurnsWithText(more)), wanted: 'below 1' });
  if (values.webgpu) {
    const graphics = await openPage(browser, { url, preference: 'webgpu', isIsolated: true });
    report({ what: 'WASM vs WebGPU', first: more.backend, second: graphics.backend, ...(await takeTurnsInPages(more, graphics)) });
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(JSON.stringify({ bench: 'engine-browser', rounds, rows }, null, 1));
process.exit(0);
