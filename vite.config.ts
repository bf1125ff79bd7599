// Builds the page to a static folder that works under any path of any web host.
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './scripts/vite/offline.ts';
import { sandboxWorkers } from './scripts/vite/sandbox-workers.ts';
import { shippedModel } from './scripts/vite/shipped-model.ts';
import { ISOLATION_HEADERS } from './src/service-worker/policy.ts';

export default defineConfig({
  base: './',
  plugins: [react(), shippedModel(), sandboxWorkers(), offline()],
  // ONNX Runtime without its WebAssembly inlined: the binaries are files of our own, named in src/engine.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // Libraries of the first view apart from our own code, so that an update fetches little anew.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'charts', test: /node_modules[\\/](recharts|d3-[a-z-]+|@reduxjs|immer|reselect|es-toolkit|decimal\.js-light)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { port: 5173, headers: ISOLATION_HEADERS },
  // No isolation headers here: the service worker must bring them, as it does on any static host.
  preview: { port: 4173, strictPort: false, headers: {} },
});
