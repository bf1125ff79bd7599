// The step table, what judges found, and the data tab, in Chinese.

export const steps = {
  steps: {
    caption: '每一步及其评分',
    which: '表中的回答',
    allResponses: '全部',
    step: '步骤',
    text: '文字',
    reward: '奖励',
    notChecked: '未评判',
    cut: '上下文截断',
    contextCut: '全文超出模型窗口，评分时只看了题目和最近的若干步骤。',
    evidence: '第 {{step}} 步的依据',
    cost: '−{{cost}}',
    moreFindings_other: '再显示 {{count}} 条依据',
    empty: '还没有步骤。在任务栏中粘贴一个回答，每一步以及各评判器的发现都会显示在这里。',
    pages: '步骤表分页',
    page: '第 {{from}}–{{to}} 步，共 {{count}} 步',
    previous: '上一页',
    next: '下一页',
    scoring: '正在评分…',
    reason: {
      'not-run': '此评判器尚未运行',
      'empty-step': '此步为空',
      'nothing-to-check': '没有此评判器可以检查的内容',
      language: '没有适用于此语言的检查器',
      'step-too-long': '超出模型窗口',
      'too-large': '文字过长，无法在限定时间内检查',
    },
    method: { rule: '规则', computed: '计算', traced: '溯源', model: '模型' },
    methodTitle: {
      rule: '由规则得出',
      computed: '由精确计算得出',
      traced: '由文中溯源得出',
      model: '由奖励模型估计',
    },
  },
};
