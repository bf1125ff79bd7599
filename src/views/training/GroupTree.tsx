// The group as a tree of merged steps, with how likely a policy trained by each kind of feedback comes through each branch.

import { useTranslation } from 'react-i18next';
import { sayLeaves } from './tree-words.ts';
import styles from './Tree.module.css';
import { TreeTable } from './TreeTable.tsx';
import { useTreeView } from './use-tree.ts';
import { useTraining } from './use-training-session.ts';

export function GroupTree() {
  const { t } = useTranslation();
  const view = useTreeView();
  const position = useTraining((state) => state.position);
  const update = Math.min(position, view.updates);
  const isFlat = view.rows.every(({ level }) => level <= 1);
  return (
    <section className={styles.section} aria-labelledby="tree-title">
      <h3 id="tree-title" className={styles.title}>
        {t('training.tree.title')}
      </h3>
      <p className={styles.hint}>{t('training.tree.intro')}</p>
      {isFlat && <p className={styles.hint}>{t('training.tree.flat')}</p>}
      <TreeTable view={view} update={update} />
      <ul className={styles.readings}>
        {view.runs.map((treeRun) => (
          <li key={treeRun.feedback}>{sayLeaves(t, { treeRun, update, view })}</li>
        ))}
      </ul>
      <p className={styles.fine}>{t('training.tree.note')}</p>
    </section>
  );
}
