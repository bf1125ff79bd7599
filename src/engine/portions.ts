// Which responses of a file are read and run together.

import type { JudgeRequest } from '../protocol/judging.ts';
import type { Indexed } from './batches.ts';

/** The first portion is small, so that the sessions have work at once; each is twice the one before, up to the greatest, where windows of like length are many. */
const FIRST_PORTION = 4;
const GREATEST_PORTION = 256;

export interface IndexedRequest extends Indexed {
  readonly request: JudgeRequest;
}

/**
 * The requests in portions, in the order of their texts: duplicates and growing prefixes of one response stand next to each other and are never parted,
 * so that they find their scores in one run.
 */
export function portionsOf(requests: readonly JudgeRequest[]): IndexedRequest[][] {
  const entries = requests.map((request, index) => ({ index, request, text: [request.prompt, ...request.steps].join('\0') }));
  entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const portions: IndexedRequest[][] = [];
  let current: IndexedRequest[] = [];
  let size = FIRST_PORTION;
  let before: string | null = null;
  for (const { index, request, text } of entries) {
    if (current.length >= size && (before === null || !text.startsWith(before))) {
      portions.push(current);
      current = [];
      size = Math.min(GREATEST_PORTION, size * 2);
    }
    current.push({ index, request });
    before = text;
  }
  return current.length > 0 ? [...portions, current] : portions;
}
