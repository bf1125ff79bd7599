// Reward or running return of all responses.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CurveChart } from '../../charts/CurveChart.tsx';
import { usePlayground } from '../playground-context.ts';
import { useChartFocus } from './use-chart-focus.ts';
import { useChartSeries } from './use-chart-series.ts';

export function Curves({ values }: { values: 'reward' | 'return' }) {
  const { t } = useTranslation();
  const series = useChartSeries(values);
  const selectedId = usePlayground((state) => state.selectedResponseId);
  const [focus, onFocus] = useChartFocus();
  const count = series.length;
  const words = useMemo(
    () => ({
      label: t('curves.chartLabel', { count }),
      role: t('curves.chartRole'),
      step: t('curves.step'),
      outcome: t('curves.outcome'),
    }),
    [t, count],
  );
  return <CurveChart series={series} selectedId={selectedId} focus={focus} onFocus={onFocus} words={words} />;
}
