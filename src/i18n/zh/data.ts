// The Data tab: files, links and what stays here, in Chinese.

export const data = {
  data: {
    exportTitle: '导出',
    exportBody: '把场景连同评分保存为 JSON 文件，本页面可以再次打开。',
    exportButton: '保存为文件',
    importTitle: '打开文件',
    importBody: '打开在这里保存的 JSON 文件。它会替换当前场景，可以撤销。',
    importButton: '选择文件…',
    importLabel: '场景文件',
    unreadable: '浏览器无法读取此文件：{{detail}}',
    linkTitle: '链接',
    linkBody: '把场景连同评分放进网址，供他人打开。',
    clearTitle: '从空白开始',
    clearBody: '移除题目和回答，保留权重。可以撤销。',
    clearButton: '从空白开始',
    setAsideTitle: '搁置的内容',
    setAsideBody: '打开链接之前你自己的内容。',
    setAsideButton: '恢复',
    setAsideNone: '没有搁置的内容。',
    privacyTitle: '哪些内容留在本机',
    privacy: '全部。文字、评分和设置都留在此浏览器中：它们存放在浏览器的本地存储里，重新加载也不会丢失，任何服务器都收不到。页面只连接自己的网址，用来获取页面本身和模型。',
  },
};
