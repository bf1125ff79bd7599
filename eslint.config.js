// One configuration for the whole tree. The import zones are the architecture: see src/README.md.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which rooms each room of src/ may import from, and why no others. */
const MAY_IMPORT = {
  core: { from: [], because: 'core is the pure reward algebra: it must be readable and testable on its own' },
  protocol: { from: ['core'], because: 'protocol holds what both sides of the worker share, so it may not know either side' },
  engine: { from: ['protocol', 'core'], because: 'the engine runs in the worker and in Node, without page or store' },
  judges: { from: ['engine', 'protocol', 'core'], because: 'judges run in the worker and in Node, without page or store' },
  worker: { from: ['engine', 'judges', 'protocol', 'core'], because: 'a worker entry point only connects messages to judges and engine' },
  'service-worker': { from: ['protocol'], because: 'the service worker is one file that answers requests and knows nothing of the page' },
  sandbox: { from: ['protocol', 'core'], because: 'the sandbox runs code that nobody trusts, with the tests alone at hand' },
  cli: { from: ['engine', 'judges', 'sandbox', 'protocol', 'core'], because: 'the command line runs the judges without the page' },
  client: { from: ['sandbox', 'protocol', 'core'], because: 'the client reaches workers only through new Worker(new URL(...)), and what runs in the sandbox only as files' },
  store: { from: ['client', 'protocol', 'core'], because: 'the store holds raw facts and actions, and knows no React' },
  charts: { from: ['protocol', 'core'], because: 'charts take props and draw; they do not know the store' },
  lessons: { from: ['core'], because: 'lessons are data' },
  i18n: { from: ['core'], because: 'i18n holds words, not behaviour' },
  views: { from: ['charts', 'i18n', 'store', 'lessons', 'client', 'protocol', 'core'], because: 'views talk to the store, never to a worker or the engine' },
  app: { from: ['views', 'charts', 'i18n', 'store', 'client', 'lessons', 'protocol', 'core'], because: 'app composes the page; workers are reached through the client' },
};

const rooms = Object.keys(MAY_IMPORT);
const zones = Object.entries(MAY_IMPORT).map(([room, { from, because }]) => ({
  target: `./src/${room}`,
  from: rooms.filter((other) => other !== room && !from.includes(other)).map((other) => `./src/${other}`),
  message: `${room} may import from ${[...from, 'itself'].join(', ')} alone: ${because}.`,
}));

/** Packages that only one room may import. */
const ONE_ROOM_PACKAGES = [
  { pattern: 'onnxruntime-*', room: 'engine' },
  { pattern: 'recharts', room: 'charts' },
  { pattern: 'pyodide', room: 'sandbox' },
  { pattern: 'quickjs-emscripten-core', room: 'sandbox' },
  { pattern: '@jitl/*', room: 'sandbox' },
];
const reserved = (room) =>
  ONE_ROOM_PACKAGES.filter((entry) => entry.room !== room).map(({ pattern, room: owner }) => ({
    group: [pattern, `${pattern}/*`],
    message: `Only src/${owner} imports this package.`,
  }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/', 'playwright-report/', 'test-results/', 'models/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.node } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-imports': ['error', { patterns: reserved(null) }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  ...ONE_ROOM_PACKAGES.map(({ room }) => ({
    files: [`src/${room}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: reserved(room) }] },
  })),
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|fraction\\.js$)', message: 'core imports nothing from outside itself but fraction.js (exact rationals).' }] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx,js}'],
    languageOptions: { globals: { ...globals.browser, ...globals.worker } },
  },
  { files: ['src/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['**/*.config.{js,ts}'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['scripts/**', 'bench/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
);
