// The Data tab: files, links and what stays here, in English.

export const data = {
  data: {
    exportTitle: 'Export',
    exportBody: 'The scene with its scores as a JSON file that this page can open again.',
    exportButton: 'Save as a file',
    importTitle: 'Open a file',
    importBody: 'A JSON file saved here. It replaces the scene; you can undo that.',
    importButton: 'Choose a file…',
    importLabel: 'Scene file',
    unreadable: 'The browser could not read this file: {{detail}}',
    linkTitle: 'Link',
    linkBody: 'The scene with its scores inside the address, for someone else to open.',
    clearTitle: 'Start empty',
    clearBody: 'Removes prompt and responses, keeps the weights. You can undo this.',
    clearButton: 'Start empty',
    setAsideTitle: 'Set aside',
    setAsideBody: 'Your own work from before a link was opened.',
    setAsideButton: 'Bring it back',
    setAsideNone: 'Nothing is set aside.',
    privacyTitle: 'What stays here',
    privacy: 'Everything. Text, scores and settings stay in this browser: they are kept in its local storage so that a reload loses nothing, and no server receives them. The page connects to its own address alone, to fetch itself and the model.',
  },
} as const;
