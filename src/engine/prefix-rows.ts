// What windows have in common is run once. Attention is block-causal, so a step's scores depend on the question and the steps
// before it alone: a window that another one begins with, token for token, reads its scores in that other's row; and where the
// model reads trees, windows that begin alike and then part stand in one row, each question and each step of theirs once.

import type { EncodedWindow } from '../core/encoding.ts';
import type { TokenRow } from '../core/padded-batch.ts';

/** A row to run, and which of its ends are those of which window. */
export interface PrefixRow {
  readonly row: TokenRow;
  readonly readers: readonly { readonly window: number; readonly reads: readonly number[] }[];
}

export interface PrefixRowsOptions {
  /** Whether the model reads trees of steps; without, only windows that another one begins with are saved. */
  readonly readsTrees: boolean;
  /** Tokens that a row of several windows may have. */
  readonly tokensPerRow: number;
}

/** A question or a step, after the same tokens before it. */
interface Node {
  readonly tokens: Pick<EncodedWindow, 'inputIds' | 'stepIds' | 'kindIds'>;
  /** Where it begins in every window that has it. */
  readonly start: number;
  readonly parent: Node | undefined;
  readonly children: Map<string, Node>;
  /** Windows that end with it. */
  readonly windows: number[];
}

/** Rows in which every window can be read once; a window longer than `tokensPerRow` has a row to itself or to those that it begins with. */
export function rowsOf(windows: readonly EncodedWindow[], { readsTrees, tokensPerRow }: PrefixRowsOptions): PrefixRow[] {
  const roots = new Map<string, Node>();
  windows.forEach((window, index) => {
    insert(roots, { window, index, readsTrees });
  });
  const rows: Node[][][] = [];
  let row: Node[][] = [];
  let size = 0;
  for (const path of pathsOf(roots)) {
    const added = sizeOf(path.filter((node, depth) => row.at(-1)?.[depth] !== node));
    const fits = readsTrees && row.at(-1)?.[0] === path[0] && size + added <= tokensPerRow;
    if (fits) row.push(path);
    else rows.push((row = [path]));
    size = fits ? size + added : sizeOf(path);
  }
  const isRead = new Set<number>();
  return rows.map((paths) => writeRow(paths, { windows, isRead }));
}

function insert(roots: Map<string, Node>, { window, index, readsTrees }: { window: EncodedWindow; index: number; readsTrees: boolean }): void {
  let siblings = roots;
  let node: Node | undefined;
  for (let start = 0; start < window.stepIds.length; ) {
    let end = start + 1;
    while (end < window.stepIds.length && window.stepIds[end] === window.stepIds[start]) end += 1;
    const tokens = { inputIds: window.inputIds.subarray(start, end), stepIds: window.stepIds.subarray(start, end), kindIds: window.kindIds.subarray(start, end) };
    // To a model that reads trees a step id tells the order alone; what else another might take from it is not known.
    const key = `${tokens.inputIds.join()};${tokens.kindIds.join()};${readsTrees ? '' : tokens.stepIds[0]}`;
    node = siblings.get(key) ?? { tokens, start, parent: node, children: new Map(), windows: [] };
    siblings.set(key, node);
    siblings = node.children;
    start = end;
  }
  node?.windows.push(index);
}

/** The ways from a root to each leaf, neighbours having the most in common. */
function pathsOf(roots: ReadonlyMap<string, Node>): Node[][] {
  const paths: Node[][] = [];
  // Without recursion: a window of a model of one's own may have thousands of steps.
  const pending = [...roots.values()].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.children.size === 0) paths.push(pathTo(node));
    else pending.push(...[...node.children.values()].reverse());
  }
  return paths;
}

function pathTo(leaf: Node): Node[] {
  const path: Node[] = [];
  for (let node: Node | undefined = leaf; node !== undefined; node = node.parent) path.push(node);
  return path.reverse();
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { tokens }) => sum + tokens.inputIds.length, 0);

/** The tokens of these paths, each node once, in the order in which they are met: down each path before the next one. */
function writeRow(paths: readonly (readonly Node[])[], { windows, isRead }: { windows: readonly EncodedWindow[]; isRead: Set<number> }): PrefixRow {
  const nodes = [...new Set(paths.flat())];
  const starts = new Map<Node, number>();
  let length = 0;
  for (const node of nodes) {
    starts.set(node, length);
    length += node.tokens.inputIds.length;
  }
  const ends: { position: number }[] = [];
  const placeOf = new Map<number, number>();
  const readAt = (path: readonly Node[], position: number): number => {
    const node = path.findLast(({ start }) => start <= position);
    const inRow = node === undefined ? position : (starts.get(node) ?? 0) + position - node.start;
    const place = placeOf.get(inRow) ?? ends.push({ position: inRow }) - 1;
    placeOf.set(inRow, place);
    return place;
  };
  const readers = paths.flatMap((path) =>
    path.flatMap(({ windows: ending }) =>
      ending.filter((window) => !isRead.has(window)).map((window) => {
        isRead.add(window);
        return { window, reads: (windows[window]?.ends ?? []).map(({ position }) => readAt(path, position)) };
      }),
    ),
  );
  const join = (read: (node: Node, place: number) => Int32Array | readonly number[]): Int32Array => Int32Array.from(nodes.flatMap((node, place) => [...read(node, place)]));
  const row = { inputIds: join(({ tokens }) => tokens.inputIds), kindIds: join(({ tokens }) => tokens.kindIds), ends };
  // A line keeps its own step ids, so that every model can read it.
  if (paths.length === 1) return { row: { ...row, stepIds: join(({ tokens }) => tokens.stepIds) }, readers };
  const lastBelow = (node: Node): number => Math.max(...paths.map((path) => (path.includes(node) ? nodes.indexOf(path.at(-1) ?? node) : 0)));
  const repeat = (node: Node, value: number): number[] => Array.from(node.tokens.inputIds, () => value);
  const tree = { lastStepIds: join((node) => repeat(node, lastBelow(node))), positionIds: join((node) => repeat(node, node.start).map((start, token) => start + token)) };
  return { row: { ...row, stepIds: join(repeat), tree }, readers };
}
