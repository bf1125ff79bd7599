// From offsets in a text to places on the screen and back. Knows the DOM, and nothing of numbers.

import type { Span } from '../../../core/judgement.ts';

/** The boxes of a piece of an element's text, as the window sees them; none where the piece is not shown. */
export function boxesOf(element: Element, { start, end }: Span): DOMRect[] {
  const range = document.createRange();
  let at = 0;
  let hasStart = false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!hasStart && start < at + length) {
      range.setStart(node, start - at);
      hasStart = true;
    }
    if (hasStart && end <= at + length) {
      range.setEnd(node, end - at);
      return typeof range.getClientRects === 'function' ? [...range.getClientRects()] : [];
    }
    at += length;
  }
  return [];
}

/** The offset in an element's text that lies under a point, `null` where none does. */
export function offsetAt(element: Element, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (caret === null || !element.contains(caret.node)) return null;
  let at = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node === caret.node) return at + caret.offset;
    at += node.textContent?.length ?? 0;
  }
  return null;
}

interface Caret { readonly node: Node; readonly offset: number }
/** Two names for one thing: the standard's, and WebKit's. */
type CaretDocument = Document & {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
};

function caretAt(x: number, y: number): Caret | null {
  const page: CaretDocument = document;
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
