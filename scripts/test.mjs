// `npm test`: lint, types, unit tests, the training pipeline, production build, end-to-end tests; every stage runs, the tests are counted,
// and the last line is "N passed, N failed". Exit status 1 when anything failed. `npm test -- types unit` runs some stages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = '.cache/test-reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const TYPE_PROJECTS = ['src/core', 'src/protocol', 'src/worker', 'src/cli', 'src/app', '.'];
const counts = { passed: 0, failed: 0, skipped: 0 };

function stage(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const isOk = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
  console.log(`== ${name}: ${isOk ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return isOk;
}

/** A check without tests of its own counts as one. */
function check(name, command, args) {
  counts[stage(name, command, args) ? 'passed' : 'failed'] += 1;
}

/** A test runner's JSON report is added up; a runner that fails without a failed test counts as one failure. */
function suite(name, command, args, { report, env, count }) {
  const isOk = stage(name, command, args, env);
  let tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    tally = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`No readable report of ${name}: ${error.message}`);
  }
  if (!isOk && tally.failed === 0) tally.failed = 1;
  for (const key of Object.keys(counts)) counts[key] += tally[key];
}

/** The training pipeline's own tests, where a Python with its packages is at hand: nothing else here needs one. */
function pythonSuite() {
  console.log('\n== training pipeline');
  const python = findPython();
  if (python.path === null) {
    console.log(`== training pipeline: skipped, ${python.reason}`);
    counts.skipped += 1;
    return;
  }
  const started = Date.now();
  const { status, stderr } = spawnSync(python.path, ['-m', 'unittest', 'discover', '-s', 'models/train'], { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] });
  console.log(stderr.trimEnd());
  const tally = (name) => Number(new RegExp(`${name}=(\\d+)`).exec(stderr)?.[1] ?? 0);
  const ran = Number(/^Ran (\d+) tests?/m.exec(stderr)?.[1] ?? 0);
  const failed = tally('failures') + tally('errors');
  counts.failed += status === 0 ? failed : Math.max(1, failed);
  counts.skipped += tally('skipped');
  counts.passed += Math.max(0, ran - failed - tally('skipped'));
  console.log(`== training pipeline: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
}

function findPython() {
  const packages = 'torch, onnx, onnxruntime, onnxscript, tokenizers, sklearn, safetensors, gguf';
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : ['models/.venv/bin/python', '.venv/bin/python', 'python3', 'python'];
  const path = candidates.find((candidate) => spawnSync(candidate, ['-c', `import ${packages}`]).status === 0) ?? null;
  return { path, reason: `none of ${candidates.join(', ')} is a Python that has ${packages} (pip install -r models/requirements-test.txt; PYTHON names one)` };
}

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

if (isWanted('lint')) check('lint', 'eslint', ['.', '--max-warnings', '0']);
if (isWanted('types')) for (const project of TYPE_PROJECTS) check(`types ${project}`, 'tsc', ['-p', project, '--noEmit']);

if (isWanted('unit')) suite('unit', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`], {
  report: `${reports}/unit.json`,
  count: (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + (json.numTodoTests ?? 0) }),
});

if (isWanted('python')) pythonSuite();

if (isWanted('e2e')) check('build', 'vite', ['build', '--logLevel', 'warn']);

if (isWanted('e2e')) suite('end to end', 'playwright', ['test', '--reporter=list,json'], {
  report: `${reports}/e2e.json`,
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
  count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
});

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed > 0 ? 1 : 0);
