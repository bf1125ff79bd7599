// The whole page: bar, task, curves, design, tabs. The order here is the order of the focus; the grid places the parts.

import { useTranslation } from 'react-i18next';
import { CurvesPanel } from '../curves/CurvesPanel.tsx';
import { FocusAnnouncer } from '../curves/FocusAnnouncer.tsx';
import { TaskPanel } from '../task/TaskPanel.tsx';
import { TopBar } from '../top-bar/TopBar.tsx';
import { DesignPanel } from '../weights/DesignPanel.tsx';
import { FLOAT_ROOT_ID } from '../ui/float-root.ts';
import { Notices } from './Notices.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import styles from './Playground.module.css';

export function Playground() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a href="#curves" className={styles.skip}>
        {t('app.skipToCurves')}
      </a>
      <TopBar />
      <main className={styles.main}>
        <TaskPanel className={styles.task} />
        <div className={styles.bench}>
          <CurvesPanel className={styles.curves} />
          <DesignPanel className={styles.design} />
        </div>
        <PanelTabs className={styles.tabs} />
        <div id={FLOAT_ROOT_ID} className={styles.floats} />
      </main>
      <Notices />
      <FocusAnnouncer />
    </div>
  );
}
