// Unit tests run in Node; a file that needs a document asks for it with `@vitest-environment jsdom` in its first comment.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'models/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'models/runs/**'],
    testTimeout: 20_000,
  },
});
