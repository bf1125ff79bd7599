// Installs what is missing and nothing else, so that `npm start` and `npm test` work on a fresh machine.
// With --browser it also makes sure that a Chromium is there for the end-to-end tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Neither the browser of Playwright's own nor the GPU build of onnxruntime-node is needed; both are large downloads.
const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ONNXRUNTIME_NODE_INSTALL: 'skip' };

/** Runs a command whose words go to standard error: standard output belongs to the command that comes after. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2], env, ...options }).status === 0;
}

function dependenciesAreCurrent() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** Are all packages of the lock file there in the right version? Decides when time stamps do not (a fresh checkout). */
function dependenciesMatch() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

if (!dependenciesAreCurrent() && !dependenciesMatch()) {
  console.error('Installing dependencies …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed; its message stands above. Check the network and run the command again.');
    process.exit(1);
  }
}

if (process.argv.includes('--browser')) {
  const { findChromium } = await import('./chromium.mjs');
  if (!findChromium()) {
    console.error('No Chromium found; trying to install one …');
    run('npx', ['playwright', 'install', 'chromium'], { env: { ...process.env } });
    const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
    if (!findChromium() && mayUseApt) {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
    }
    if (!findChromium()) {
      console.error('No Chromium could be installed. Install one and set CHROMIUM_PATH to its executable.');
      process.exit(1);
    }
  }
}
