// The rows of the tree: what a branch says, who ends there, and its probability under each kind of feedback.

import { useTranslation } from 'react-i18next';
import { lookOf } from '../../charts/response-look.ts';
import { Swatch } from '../../charts/Swatch.tsx';
import { OutcomeMark } from '../ui/OutcomeMark.tsx';
import { branchProbability } from './make-tree-runs.ts';
import { sayShare } from './percent.ts';
import styles from './Tree.module.css';
import { TreeGutter } from './TreeGutter.tsx';
import type { TreeRow } from './tree-rows.ts';
import type { TreeView } from './use-tree.ts';

export function TreeTable({ view, update }: { view: TreeView; update: number }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('training.tree.caption', { update, updates: view.updates })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('training.tree.branch')}</th>
          {view.runs.map(({ feedback }) => (
            <th key={feedback} scope="col">
              {t(`training.tree.column.${feedback}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <TreeTableRow key={row.id} row={row} view={view} update={update} />
        ))}
      </tbody>
    </table>
  );
}

function TreeTableRow({ row, view, update }: { row: TreeRow; view: TreeView; update: number }) {
  const { t } = useTranslation();
  const shares = view.runs.map(({ run }) => branchProbability(run, update, row.leafPlaces));
  const text = row.text ?? t(row.level === 0 ? 'training.tree.root' : 'training.tree.stops');
  return (
    <tr>
      <th scope="row">
        <div className={styles.branchCell}>
          <TreeGutter row={row} share={shares.reduce((a, b) => a + b, 0) / Math.max(shares.length, 1)} />
          <div className={styles.label}>
            <span className="visually-hidden">{t('training.tree.level', { depth: row.level })}: </span>
            <span className={styles.text} title={text}>
              {text}
            </span>
            <span className={styles.under}>
              {row.isLeaf && <Ends row={row} view={view} />}
              {row.moreSteps > 0 && <span className={styles.more}>{t('training.tree.more', { count: row.moreSteps })}</span>}
            </span>
          </div>
        </div>
      </th>
      {view.runs.map(({ feedback }, k) => (
        <td key={feedback}>
          <span className={styles.share}>{sayShare(t, shares[k] ?? 0)}</span>
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${(shares[k] ?? 0) * 100}%` }} />
          </span>
        </td>
      ))}
    </tr>
  );
}

/** The responses that end at a leaf, and how. */
function Ends({ row, view }: { row: TreeRow; view: TreeView }) {
  return (
    <>
      {row.responses.map((place) => {
        const item = view.responses[place];
        if (!item) return null;
        return (
          <span key={item.response.id} className={styles.end}>
            <Swatch look={lookOf(place)} width={18} />
            <b>{item.letter}</b>
          </span>
        );
      })}
      <OutcomeMark outcome={row.outcome} />
    </>
  );
}
