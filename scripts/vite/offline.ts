// Vite plugin: builds the service worker with the list of this build's files, and puts the content security policy into the page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../../src/service-worker/policy.ts';

/** Too large to fetch ahead, or kept by the engine: cached when first used. */
const LAZY = /\.(wasm|map|onnx)$|^models\/|^assets\/ort-wasm/;

export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }, injectTo: 'head-prepend' },
      ],
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        const outDir = path.resolve(config.root, config.build.outDir);
        const files = listFiles(outDir).filter((file) => file !== 'sw.js');
        const precache = files.filter((file) => !LAZY.test(file));
        const hash = createHash('sha256');
        for (const file of files.filter((name) => !name.startsWith('models/'))) hash.update(file).update(readFileSync(path.join(outDir, file)));
        const id = hash.digest('hex').slice(0, 12);
        await build({
          configFile: false,
          root: config.root,
          logLevel: 'warn',
          publicDir: false,
          define: { BUILD: JSON.stringify({ id, precache, files }) },
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
        config.logger.info(`sw.js keeps ${precache.length} of ${files.length} files for use without a network.`);
      },
    },
  };
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
