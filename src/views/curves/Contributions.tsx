// The judges' parts in the reward of one response: the focused one, else the selected, else the first.

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ContributionChart, type ContributionPart } from '../../charts/ContributionChart.tsx';
import { selectDerived } from '../../store/selectors.ts';
import { usePlayground } from '../playground-context.ts';
import { useJudges } from '../weights/use-judges.ts';
import { useChartFocus } from './use-chart-focus.ts';
import { useChartSeries } from './use-chart-series.ts';

export function Contributions() {
  const { t } = useTranslation();
  const judges = useJudges();
  const series = useChartSeries('reward');
  const shownId = usePlayground((state) => state.selectedResponseId ?? state.focus?.responseId ?? null);
  const derived = useDeferredValue(usePlayground(selectDerived));
  const [focus, onFocus] = useChartFocus();
  const place = Math.max(series.findIndex(({ id }) => id === shownId), 0);
  const response = series[place];
  const contributions = derived.responses[place]?.contributions;

  const parts = useMemo(
    () =>
      judges.map(({ name, look }, i): ContributionPart => ({ name, look, values: contributions?.[i] ?? [] })),
    [judges, contributions],
  );
  const letter = response?.letter ?? '';
  const words = useMemo(
    () => ({
      label: t('curves.contributionsLabel', { letter }),
      role: t('curves.chartRole'),
      step: t('curves.step'),
      outcome: t('curves.outcome'),
    }),
    [t, letter],
  );
  if (!response) return null;
  const ownFocus = focus?.seriesId === response.id ? focus : null;
  return <ContributionChart response={response} parts={parts} focus={ownFocus} onFocus={onFocus} words={words} />;
}
