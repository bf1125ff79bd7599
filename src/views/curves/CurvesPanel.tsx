// The centre: what the weights make of every step, as curves, and the arithmetic of the step in focus.

import { useTranslation } from 'react-i18next';
import type { ChartView } from '../../store/playground-state.ts';
import { usePlayground } from '../playground-context.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Arithmetic } from './Arithmetic.tsx';
import { ChartTable } from './ChartTable.tsx';
import styles from './CurvesPanel.module.css';
import { Contributions } from './Contributions.tsx';
import { Curves } from './Curves.tsx';
import { Legend } from './Legend.tsx';
import { ProvenanceLine } from './ProvenanceLine.tsx';

const VIEWS = ['reward', 'contributions', 'return'] as const satisfies readonly ChartView[];

export function CurvesPanel({ className }: { className?: string | undefined }) {
  const { t } = useTranslation();
  const view = usePlayground((state) => state.chartView);
  const setChartView = usePlayground((state) => state.setChartView);
  const isEmpty = usePlayground((state) => state.scene.responses.length === 0);
  return (
    <section id="curves" className={className} aria-labelledby="curves-title">
      <div className={styles.panel}>
        <div className={styles.head}>
          <h2 id="curves-title" className={styles.title}>
            {t('curves.title')}
          </h2>
          <Segmented
            label={t('curves.view')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`curves.${value}`) }))}
            onChange={setChartView}
          />
        </div>
        <Legend />
        <div className={styles.chart}>
          {isEmpty ? (
            <p className={styles.empty}>{t('curves.empty')}</p>
          ) : view === 'contributions' ? (
            <Contributions />
          ) : (
            <Curves values={view} />
          )}
        </div>
        <Arithmetic />
        <ProvenanceLine />
        <ChartTable />
      </div>
    </section>
  );
}
