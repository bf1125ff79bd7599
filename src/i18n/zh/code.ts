// Unit tests as the outcome: the tests field, running them, and what became of each, in Chinese.

export const code = {
  code: {
    language: '测试所用语言',
    languageName: { python: 'Python', javascript: 'JavaScript' },
    tests: '单元测试',
    placeholder: {
      python: 'assert double(2) == 4\ndouble(3) -> 6\nstdin: 3 4\nstdout: 7',
      javascript: 'assert(double(2) === 4)\ndouble(3) -> 6\nstdin: 3 4\nstdout: 7',
    },
    count_other: '{{count}} 个测试。结果奖励是通过测试的比例。',
    none: '每行一个测试：assert 语句，或 f(2) -> 4 这样的一对；整个程序则写 stdin: 与 stdout: 两段。',
    run: '运行测试',
    runAgain: '重新运行',
    leave: '此场景来自别处或上次访问：只有在你同意后，其中的代码才会在没有网络的沙箱中运行。',
    later: '你编辑的代码会自动在没有网络的沙箱中运行。',
    limits: '每个测试限时 2 秒（机器较慢时最多 10 秒），每个回答的全部测试限时 30 秒。',
    loading: '正在下载 {{language}}：{{loaded}} / {{total}}',
    loadingLabel: '正在下载代码运行环境',
    starting: '正在启动 {{language}}……',
    running: '正在运行测试……',
    failed: '无法启动 {{language}} 的运行环境，因此什么都没有运行。',
  },
  tests: {
    title: '回答 {{letter}} 的测试',
    summary: '{{count}} 个测试中通过 {{passed}} 个',
    pending: '测试尚未运行。',
    waiting: '正在等待测试……',
    progress_other: '{{count}} 个测试已完成 {{done}} 个……',
    status: { passed: '通过', failed: '未通过', error: '出错', timeout: '超时' },
    expected: '应为',
    got: '实为',
    nothing: '无',
    from: {
      precomputed: '事先算好，并非在此页面运行。',
      shared: '随场景而来，未在此页面运行。',
      saved: '来自上次访问。',
    },
    message: {
      'test-time-limit': '未在时限内结束：2 秒，机器较慢时最多 10 秒。',
      'load-time-limit': '代码本身未能在时限内载入：2 秒，机器较慢时最多 10 秒。',
      'begin-time-limit': '5 秒内没有算出测试的期望值。',
      'run-time-limit': '没有开始：全部测试最多运行 30 秒。',
      'runtime-died': '代码使运行环境崩溃：无限递归、内存过大或主动退出。',
    },
  },
} as const;
