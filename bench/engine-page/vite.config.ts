// The same build as the product's, for the page beside this file.
import path from 'node:path';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';

const root = path.resolve(import.meta.dirname, '../..');

export default mergeConfig(product, {
  root: import.meta.dirname,
  publicDir: false,
  build: { outDir: path.join(root, '.cache/engine-page'), emptyOutDir: true },
});
