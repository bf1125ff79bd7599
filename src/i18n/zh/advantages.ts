// The Advantages tab, in Chinese.

export const advantages = {
  advantages: {
    empty: '有了回答后，这里会显示训练器会从每个回答学到什么。',
    which: '显示公式的回答',
    scalar: '每个回答一个优势值',
    scalarLead: '优势值表示一个回答比同组回答好多少或差多少。为正则提高它的概率，为负则降低。',
    size: '柱形的大小',
    computed: '按计算值',
    relative: '按各方法的最大值',
    methods: '方法',
    loud: '这组回答的总奖励很接近（标准差 {{std}}）。GRPO 和 GDPO 会除以这个离散程度，所以小差别与大差别一样响亮；其他方法则让它保持很小。',
    name: { grpo: 'GRPO', drGrpo: 'Dr. GRPO', rloo: 'RLOO', gdpo: 'GDPO' },
    about: {
      grpo: '总奖励减去组内均值，再除以组内标准差（样本标准差，加 0.0001），与 TRL 相同。',
      drGrpo: '总奖励减去组内均值，不做除法：等同于 TRL 中 scale_rewards="none" 的 GRPO，也等同于以均值为基线的 REINFORCE。',
      rloo: '总奖励减去其他回答的均值，即 Dr. GRPO 的 n/(n − 1) 倍。',
      gdpo: '先在组内分别归一化每个评判器（λ 混入结果时也包括结果），再加权相加，最后再归一化一次：评分几乎没有差别的评判器与差别很大的评判器同样有分量。',
      process: '把整组所有步骤的奖励一起归一化；每一步记入自己和之后所有步骤的值（DeepSeekMath）。同一步的所有词元共用这一步的优势值。',
    },
    silent_other: '{{names}}给每个回答的奖励都相同，因此在这里不起作用：无论权重多大，加上的都是 0。',
    collapse: {
      noReward: '还没有任何奖励，因此无从比较。',
      oneResponse: '只有一个回答有总奖励，没有可比较的对象：它的优势值为 0，学不到任何东西。请再添加一个回答。',
      allEqual: '所有总奖励都是 {{reward}}：优势值全为 0，这一组学不到任何东西，训练器会跳过它。',
      allSilent: '归一化之后，各评判器对每个回答的加权和都相同：按 GDPO，优势值全为 0。',
      oneStep: '只有一个步骤有奖励，没有可比较的对象：它的优势值为 0。',
      equalSteps: '所有步骤的奖励都是 {{reward}}：每一步的优势值都为 0，这一组学不到任何东西。',
    },
    chartLabel: '{{count}} 个回答按四种方法计算的优势值，数值见下表。',
    table: '每个回答按每种方法计算的优势值',
    process: '每一步一个优势值：过程监督',
    processLabel: '每个回答每一步的优势值，数值见下表。',
    processStatistics: 'z 是在 {{count}} 个步骤奖励上归一化后的步骤奖励：(r − {{mean}}) / ({{std}} + 0.0001)。',
    stepTable: '按过程监督计算的每一步优势值',
    focusHint: '在上方曲线中指向另一步，即可看到它的求和。',
  },
};
