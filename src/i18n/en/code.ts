// Unit tests as the outcome: the tests field, running them, and what became of each, in English.

export const code = {
  code: {
    language: 'Language of the tests',
    languageName: { python: 'Python', javascript: 'JavaScript' },
    tests: 'Unit tests',
    placeholder: {
      python: 'assert double(2) == 4\ndouble(3) -> 6\nstdin: 3 4\nstdout: 7',
      javascript: 'assert(double(2) === 4)\ndouble(3) -> 6\nstdin: 3 4\nstdout: 7',
    },
    count_one: '{{count}} test. The outcome is the share of tests that pass.',
    count_other: '{{count}} tests. The outcome is the share of tests that pass.',
    none: 'One test a line: an assert, or a pair like f(2) -> 4. For whole programs: a stdin: and a stdout: block.',
    run: 'Run the tests',
    runAgain: 'Run again',
    leave: 'This scene came from elsewhere or from an earlier visit: its code runs only when you say so, in a sandbox without network.',
    later: 'Code that you edit runs by itself, in a sandbox without network.',
    loading: 'Fetching {{language}}: {{loaded}} of {{total}}',
    loadingLabel: 'Fetching what runs the code',
    starting: 'Starting {{language}}…',
    running: 'Running the tests…',
    failed: 'What runs {{language}} could not be started, so nothing was run.',
  },
  tests: {
    title: 'Tests of response {{letter}}',
    summary: '{{passed}} of {{count}} tests passed',
    pending: 'The tests have not been run yet.',
    waiting: 'Waiting for the tests…',
    status: { passed: 'passed', failed: 'failed', error: 'error', timeout: 'timeout' },
    expected: 'expected',
    got: 'got',
    nothing: 'nothing',
    from: {
      precomputed: 'Computed beforehand, not in this page.',
      shared: 'Came with the scene; not run in this page.',
      saved: 'From an earlier visit.',
    },
    message: {
      'test-time-limit': 'No end within its time: 2 seconds, up to 10 where the machine is slow.',
      'load-time-limit': 'The code itself did not load within its time: 2 seconds, up to 10 where the machine is slow.',
      'begin-time-limit': 'What the tests expect was not computed within 5 seconds.',
      'run-time-limit': 'Not started: the whole run may take 30 seconds.',
      'runtime-died': 'The code brought its runtime down: by endless recursion, too much memory, or an exit.',
    },
  },
} as const;
