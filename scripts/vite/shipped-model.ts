// Vite plugin: the reward model's files under models/, copied into the build and served in development.
import { cpSync, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

const MODEL = 'models/prm-minilm-l6';
const repository = path.resolve(import.meta.dirname, '../..');
const FILES = ['manifest.json', 'model.onnx', 'tokenizer.json'];
const CONTENT_TYPES: Record<string, string> = { '.json': 'application/json', '.onnx': 'application/octet-stream' };

/** MODEL_DIRECTORY names another folder to take the files from, for trying a model before it ships. */
export function shippedModel(): Plugin {
  let config: ResolvedConfig;
  const sourceOf = (file: string) => path.resolve(repository, process.env['MODEL_DIRECTORY'] ?? MODEL, file);
  return {
    name: 'shipped-model',
    configResolved: (resolved) => {
      config = resolved;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const [address, query] = request.url?.split('?') ?? [];
        // What the source imports, the manifest, is a module for Vite to make.
        const name = query === 'import' ? undefined : FILES.find((file) => address === `/${MODEL}/${file}`);
        if (name === undefined || !existsSync(sourceOf(name))) {
          next();
          return;
        }
        response.setHeader('Content-Type', CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream');
        response.setHeader('Content-Length', statSync(sourceOf(name)).size);
        createReadStream(sourceOf(name)).pipe(response);
      });
    },
    writeBundle: (options) => {
      const target = path.join(options.dir ?? config.build.outDir, MODEL);
      mkdirSync(target, { recursive: true });
      for (const file of FILES) {
        if (existsSync(sourceOf(file))) cpSync(sourceOf(file), path.join(target, file));
        else config.logger.warn(`${MODEL}/${file} is missing: the page will work without the model.`);
      }
    },
  };
}
