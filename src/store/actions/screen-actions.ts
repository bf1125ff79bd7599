// Actions on what is shown, not on the scene: chart, panel, focus, selection, notices, and which texts beside the scene are judged. None of them can be undone.

import type { PlaygroundActions } from '../playground-state.ts';
import type { StoreTools } from '../store-tools.ts';

type ScreenActions = Pick<
  PlaygroundActions,
  'setChartView' | 'setPanel' | 'setFocus' | 'selectResponse' | 'dismissNotice' | 'notify' | 'retryScoring' | 'runCode' | 'judgeVariants' | 'tryRule'
>;

export function createScreenActions(tools: StoreTools): ScreenActions {
  const { get, set } = tools;
  return {
    setChartView: (chartView) => set({ chartView }),
    setPanel: (panel) => set({ panel }),
    setFocus: (focus) => {
      const before = get().focus;
      const isSame = before?.responseId === focus?.responseId && before?.stepIndex === focus?.stepIndex;
      // Pointer moves come by the hundred over the same step.
      if (!isSame) set({ focus });
    },
    selectResponse: (selectedResponseId) => set({ selectedResponseId }),
    dismissNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    notify: tools.notify,
    judgeVariants: (variants) => {
      if (variants.length > 0 || get().variants.length > 0) set({ variants });
    },
    tryRule: (draftRule) => set({ draftRule }),
    retryScoring: () => set({ scoringAttempt: get().scoringAttempt + 1 }),
    runCode: () => set({ codeConsent: 'all', codeAttempt: get().codeAttempt + 1 }),
  };
}
