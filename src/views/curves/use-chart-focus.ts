// The focused step as the charts know it, and how they set it.

import { useCallback, useMemo } from 'react';
import type { ChartFocus } from '../../charts/chart-model.ts';
import { usePlayground } from '../playground-context.ts';

export function useChartFocus(): readonly [ChartFocus | null, (focus: ChartFocus | null) => void] {
  const focus = usePlayground((state) => state.focus);
  const setFocus = usePlayground((state) => state.setFocus);
  const chartFocus = useMemo(() => focus && { seriesId: focus.responseId, stepIndex: focus.stepIndex }, [focus]);
  const onFocus = useCallback(
    (next: ChartFocus | null) => setFocus(next && { responseId: next.seriesId, stepIndex: next.stepIndex }),
    [setFocus],
  );
  return [chartFocus, onFocus];
}
