// Vite plugin: bundles the workers of the sandbox into one classic script each, because a frame of opaque origin can start
// no other kind, and fetches nothing that a script could import. In development they are bundled when first asked for.
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { build } from 'vite';

const WORKER = /\/src\/sandbox\/web\/([a-z]+\.worker)\.ts\?worker&url$/;
const DEV_PATH = '/@sandbox/';
const repository = path.resolve(import.meta.dirname, '../..');

export function sandboxWorkers(): Plugin {
  let config: ResolvedConfig;
  const bundled = new Map<string, Promise<string>>();
  const bundleOnce = (name: string): Promise<string> => {
    const known = bundled.get(name) ?? bundle(name);
    bundled.set(name, known);
    return known;
  };
  return {
    name: 'sandbox-workers',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved;
    },
    configureServer: (server) => {
      server.middlewares.use(DEV_PATH, (request, response, next) => {
        const name = /^\/([a-z]+\.worker)\.js$/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        bundleOnce(name).then((script) => response.setHeader('Content-Type', 'text/javascript').end(script), next);
      });
    },
    async load(id) {
      const name = WORKER.exec(id)?.[1];
      if (name === undefined) return null;
      if (config.command === 'serve') return `export default ${JSON.stringify(`${DEV_PATH}${name}.js`)};`;
      const reference = this.emitFile({ type: 'asset', name: `${name}.js`, source: await bundleOnce(name) });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

async function bundle(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    publicDir: false,
    // Both libraries ask where they were loaded from, and then ask nothing of that place.
    define: { 'import.meta.url': '"https://files.invalid/"' },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: path.join(repository, `src/sandbox/web/${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled.`);
  return chunk.code;
}
