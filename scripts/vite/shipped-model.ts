// Vite plugin: the files of the reward models under models/, copied into the build and served in development.
import { cpSync, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

import { SHIPPED_MODEL_NAMES } from '../../src/core/shipped-model-names.ts';

const MODELS = SHIPPED_MODEL_NAMES.map((name) => `models/${name}`);
const repository = path.resolve(import.meta.dirname, '../..');
const FILES = ['manifest.json', 'model.onnx', 'tokenizer.json'];
const CONTENT_TYPES: Record<string, string> = { '.json': 'application/json', '.onnx': 'application/octet-stream' };

/** MODEL_DIRECTORY names another folder to take the first model's files from, for trying a model before it ships. */
export function shippedModel(): Plugin {
  let config: ResolvedConfig;
  const sourceOf = (model: string, file: string) => path.resolve(repository, (model === MODELS[0] ? process.env['MODEL_DIRECTORY'] : undefined) ?? model, file);
  const files = MODELS.flatMap((model) => FILES.map((file) => ({ address: `${model}/${file}`, source: sourceOf(model, file) })));
  return {
    name: 'shipped-model',
    configResolved: (resolved) => {
      config = resolved;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const [asked, query] = request.url?.split('?') ?? [];
        // What the source imports, the manifest, is a module for Vite to make.
        const wanted = query === 'import' ? undefined : files.find(({ address }) => asked === `/${address}`);
        if (wanted === undefined || !existsSync(wanted.source)) {
          next();
          return;
        }
        response.setHeader('Content-Type', CONTENT_TYPES[path.extname(wanted.source)] ?? 'application/octet-stream');
        response.setHeader('Content-Length', statSync(wanted.source).size);
        createReadStream(wanted.source).pipe(response);
      });
    },
    writeBundle: (options) => {
      const target = options.dir ?? config.build.outDir;
      for (const { address, source } of files) {
        mkdirSync(path.join(target, path.dirname(address)), { recursive: true });
        if (existsSync(source)) cpSync(source, path.join(target, address));
        else config.logger.warn(`${address} is missing: the page will work without that model.`);
      }
    },
  };
}
