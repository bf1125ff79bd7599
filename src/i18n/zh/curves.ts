// The curves and the arithmetic under them, in Chinese.

export const curves = {
  judge: { syntax: '语法', coherence: '连贯', fact: '事实' },
  curves: {
    title: '每一步的奖励',
    view: '图表内容',
    reward: '奖励',
    contributions: '各项贡献',
    return: '累计回报',
    legend: '图中的回答',
    step: '步骤',
    outcome: '结果',
    empty: '有了可评分的回答，曲线就会显示在这里。',
    chartLabel: '{{count}} 个回答的奖励曲线。左右方向键切换步骤，上下方向键切换回答，Esc 取消选中。',
    contributionsLabel: '三个评判器对回答 {{letter}} 每一步的贡献。左右方向键切换步骤。',
    chartRole: '图表',
    focusStep: '回答 {{letter}}，第 {{step}} 步，共 {{count}} 步：奖励 {{reward}}',
    focusNone: '回答 {{letter}}，第 {{step}} 步，共 {{count}} 步：没有奖励',
    tableCaption: '每一步的奖励和每个回答的结果',
    noReward: '没有奖励',
  },
  arithmetic: {
    label: '此步的算式',
    hint: '把指针移到图中的某一步，或用方向键选中它，即可看到奖励的算式。',
    where: '{{letter}} 的第 {{step}} 步',
    none: '权重大于零的评判器都没有评过这一步，因此它没有奖励。',
    reshared: '{{judges}}评判器没有评这一步，它的权重由其余评判器按比例分担。',
    and: '和',
  },
  provenance: {
    line: {
      live: '连贯性评分由本页面计算。',
      saved: '连贯性评分由此浏览器在上次访问时计算。',
      precomputed: '连贯性评分是随示例附带的预先计算结果。',
      shared: '连贯性评分来自链接或文件，本页面没有核对过。',
      mixed: '部分连贯性评分是预先计算或来自别处的，“步骤”标签页中有标注。',
    },
    missing_other: '{{count}} 个步骤在等待奖励模型：加载模型后即可评判连贯性。',
    running: '正在评判连贯性…',
    tag: { live: '实时', saved: '已保存', precomputed: '预先计算', shared: '来自分享' },
    tagTitle: {
      live: '由 {{judgedBy}} 在本页面计算',
      saved: '由 {{judgedBy}} 在此浏览器上次访问时计算',
      precomputed: '由 {{judgedBy}} 预先计算，随示例附带',
      shared: '由 {{judgedBy}} 在别处计算，来自链接或文件',
    },
  },
};
