// `npm run bench`: builds the page and runs every bench/*.bench.ts, one after the other, so that none disturbs another.
// Words go to standard error, one JSON line a benchmark to standard output. `npm run bench -- derive page` runs some.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const all = readdirSync('bench').filter((file) => file.endsWith('.bench.ts')).sort();
const unknown = wanted.filter((name) => !all.includes(`${name}.bench.ts`));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.map((file) => file.replace('.bench.ts', '')).join(', ')}.`);
  process.exit(1);
}

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
if (!run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'])) process.exit(1);

let failures = 0;
for (const file of all) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.bench.ts', ''))) continue;
  console.error(`\n== ${file}`);
  if (!run('node', ['--import', 'tsx', `bench/${file}`])) failures += 1;
}
process.exit(failures > 0 ? 1 : 0);
