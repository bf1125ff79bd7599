// Where a policy on the tree stands, in words.

import type { TFunction } from 'i18next';
import { branchProbability, type TreeRun } from './make-tree-runs.ts';
import { sayShare } from './percent.ts';
import { LEAD } from './make-runs.ts';
import { sayNote, sayStanding } from './run-words.ts';
import type { TreeView } from './use-tree.ts';

/** "Process: 83 % on C, whose answer is wrong", or "44 % each on B and D, whose answers are right". */
export function sayLeaves(t: TFunction, { treeRun, update, view }: { treeRun: TreeRun; update: number; view: TreeView }): string {
  const { feedback, run, note } = treeRun;
  const name = t(`training.tree.column.${feedback}`);
  if (note.kind === 'too-few' || note.kind === 'all-equal') {
    return t('training.tree.still', { feedback: name, note: sayNote(t, { kind: feedback === 'process' ? 'process' : 'outcome', note }, view.responses) });
  }
  const leaves = view.rows
    .filter(({ isLeaf }) => isLeaf)
    .map((row) => ({ row, share: branchProbability(run, update, row.leafPlaces) }))
    .sort((a, b) => b.share - a.share);
  const most = leaves[0]?.share ?? 0;
  const ahead = leaves.filter(({ share }) => most - share <= LEAD);
  if (ahead.length === leaves.length) return t('training.tree.noLeader', { feedback: name });
  const groups = ahead.map(({ row }) => ({ places: row.responses, outcome: row.outcome }));
  return t('training.tree.reading', { feedback: name, standing: sayStanding(t, { share: sayShare(t, most), groups, responses: view.responses }) });
}
