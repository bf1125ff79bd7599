// Vite plugin: builds the service worker with the list of this build's files, and keeps the page's policy the same as the worker's.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../../src/service-worker/policy.ts';

/** Too large to fetch ahead, or kept by the engine: cached when first used. */
const LAZY = /\.(wasm|map|onnx|zip)$|^models\/|^assets\/(ort-wasm|python\.worker|javascript\.worker)/;

export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offline',
    configResolved: (resolved) => {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (config.command === 'serve' ? html.replace(POLICY_TAG, '') : withPolicy(html)),
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        if (config.command === 'serve') return;
        const outDir = path.resolve(config.root, config.build.outDir);
        const files = listFiles(outDir).filter((file) => file !== 'sw.js');
        const kept = files.filter((file) => !LAZY.test(file));
        const page = readFileSync(path.join(outDir, 'index.html'), 'utf8');
        const isEssential = (file: string) => file === 'index.html' || page.includes(`"./${file}"`);
        const essential = kept.filter(isEssential);
        const rest = kept.filter((file) => !isEssential(file));
        const hash = createHash('sha256');
        for (const file of files.filter((name) => !name.startsWith('models/'))) hash.update(file).update(readFileSync(path.join(outDir, file)));
        const id = hash.digest('hex').slice(0, 12);
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          define: { BUILD: JSON.stringify({ id, essential, rest, files }) },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            rollupOptions: {
              input: path.resolve(import.meta.dirname, '../../src/service-worker/sw.ts'),
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
        config.logger.info(`sw.js keeps ${essential.length} files at once and ${rest.length} more when there is time, of ${files.length}.`);
      },
    },
  };
}

const POLICY_TAG = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"\s*\/?>/;

/** The page with the policy for its first view; in development there is none, because hot reloading needs inline scripts. */
function withPolicy(html: string): string {
  const found = POLICY_TAG.exec(html);
  const tag = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  if (found === null) return html.replace(/<head>/, `<head>\n    ${tag}`);
  if (found[1] === CONTENT_SECURITY_POLICY) return html;
  throw new Error('The content security policy in index.html differs from the one in src/service-worker/policy.ts.');
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
