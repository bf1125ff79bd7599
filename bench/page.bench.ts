// The page as a person meets it: JavaScript of the first view, and frames while a weight is dragged against frames while
// nothing happens, in the same browser, round by round. Needs a build. The table goes to standard error, JSON to standard output.

import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';

const ROUNDS = 7;
const ROUND_MS = 2_000;

interface FirstView {
  readonly scriptBytesGzip: number;
  readonly styleBytesGzip: number;
  readonly modelBytes: number;
  readonly usableAfterMs: number;
}

/** What arrives until the example is on screen and its weights can be dragged; no service worker, so that nothing is prefetched. */
async function measureFirstView(page: Page, address: string): Promise<FirstView> {
  const bytes = { script: 0, style: 0, model: 0 };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = /\.(m?js|css|onnx|wasm)$/.exec(new URL(response.url()).pathname)?.[1];
    if (kind === undefined) return;
    bodies.push(
      response.body().then((body) => {
        const size = gzipSync(body).length;
        if (kind.endsWith('js')) bytes.script += size;
        else if (kind === 'css') bytes.style += size;
        else bytes.model += body.length;
      }),
    );
  });
  const startedAt = performance.now();
  await page.goto(`${address}?model=off`);
  await page.getByRole('slider', { name: 'Weight of Fact' }).waitFor();
  await page.getByRole('application', { name: /Reward curves/ }).waitFor();
  const usableAfterMs = performance.now() - startedAt;
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  return { scriptBytesGzip: bytes.script, styleBytesGzip: bytes.style, modelBytes: bytes.model, usableAfterMs };
}

/** Frames a second over one round, while `act` runs on every frame. */
function framesPerSecond(page: Page, shouldDrag: boolean): Promise<number> {
  return page.evaluate(
    async ({ lengthMs, isDragging }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label="Weight of Fact"]');
      if (!slider) throw new Error('No slider for the weight of fact.');
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      let frames = 0;
      if (isDragging) slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      const startedAt = performance.now();
      while (performance.now() - startedAt < lengthMs) {
        await new Promise(requestAnimationFrame);
        frames += 1;
        if (isDragging) {
          write?.call(slider, String((frames * 3) % 100));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }
      const elapsedMs = performance.now() - startedAt;
      if (isDragging) window.dispatchEvent(new PointerEvent('pointerup'));
      return (1000 * frames) / elapsedMs;
    },
    { lengthMs: ROUND_MS, isDragging: shouldDrag },
  );
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const server = await preview({ preview: { port: 4318, strictPort: false } });
const address = server.resolvedUrls?.local[0] ?? '';
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const firstView = await measureFirstView(page, address);
  const idle: number[] = [];
  const dragged: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    idle.push(await framesPerSecond(page, false));
    dragged.push(await framesPerSecond(page, true));
  }
  const ratio = median(dragged.map((fps, round) => fps / (idle[round] ?? Number.NaN)));
  const { scriptBytesGzip, styleBytesGzip, modelBytes, usableAfterMs } = firstView;
  console.error(`First view: ${(scriptBytesGzip / 1000).toFixed(1)} kB of JavaScript and ${(styleBytesGzip / 1000).toFixed(1)} kB of CSS (gzip), ${modelBytes} bytes of model, usable after ${usableAfterMs.toFixed(0)} ms.`);
  console.error(`Frames a second: idle ${median(idle).toFixed(1)}, dragging ${median(dragged).toFixed(1)}, ratio ${ratio.toFixed(3)}.`);
  console.log(JSON.stringify({ firstView, framesPerSecond: { idle: median(idle), dragging: median(dragged), ratio } }));
} finally {
  await browser.close();
  await server.close();
}
