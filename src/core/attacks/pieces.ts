// A response as pieces, one per step, that can be added, dropped and rewritten without breaking its form: the gaps between
// steps stay what they were, and "Step 3:" or "3." is counted anew. Knows nothing of attacks.

import type { Step } from '../cuts.ts';
import type { AttackedText } from './attack.ts';

/** "Step 3: ", "3. ", "第三步：": what stands before and after the number. */
interface Label {
  readonly before: string;
  readonly after: string;
  readonly isChinese: boolean;
}

export interface Piece {
  /** What stands between the piece before and this one. */
  readonly gap: string;
  readonly label: Label | null;
  /** The step's text without its label. */
  readonly body: string;
}

const CHINESE_DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const LABELS = [
  /^([*_#>\s-]{0,8}step\s{0,3})(\d{1,4})(\*{0,2}\s?[:：.)-]\*{0,2}\s*)/i,
  /^([*_#>\s-]{0,8}步[骤驟]\s{0,2})(\d{1,4}|[一二三四五六七八九十])(\*{0,2}\s?[:：、.]?\*{0,2}\s*)/,
  /^([*_#>\s-]{0,8}第\s?)(\d{1,4}|[一二三四五六七八九十])(\s?步\*{0,2}\s?[:：、，,]?\*{0,2}\s*)/,
  /^([*_>\s-]{0,8})(\d{1,3})([.)、]\*{0,2}\s*(?!\d))/,
] as const;

/** The pieces of a response. A label counts only where at least half of the steps carry one. */
export function readPieces(text: string, steps: readonly Step[]): Piece[] {
  const labels = steps.map((step) => readLabel(step.text));
  const areLabelled = 2 * labels.filter((label) => label !== null).length >= steps.length;
  return steps.map((step, k) => {
    const before = steps[k - 1]?.span.end;
    const found = areLabelled ? (labels[k] ?? null) : null;
    return {
      gap: before === undefined ? '' : text.slice(before, step.span.start),
      label: found?.label ?? null,
      body: step.text.slice(found?.length ?? 0),
    };
  });
}

/** Length of a step's label in its text, for offsets; 0 without one. */
export function labelLength(piece: Piece, step: Step): number {
  return step.text.length - piece.body.length;
}

function readLabel(text: string): { label: Label; length: number } | null {
  for (const pattern of LABELS) {
    const match = pattern.exec(text.slice(0, 60));
    if (!match) continue;
    const [whole, before = '', number = '', after = ''] = match;
    if (whole.length === text.length) return null;
    return { label: { before, after, isChinese: /\D/.test(number) }, length: whole.length };
  }
  return null;
}

/** New pieces at `at`, with the usual gap before them and a label where their neighbour has one. */
export function insertBodies(pieces: readonly Piece[], at: number, bodies: readonly string[]): Piece[] {
  const neighbour = pieces[at - 1] ?? pieces[at];
  const gap = usualGap(pieces);
  const added = bodies.map((body): Piece => ({ gap, label: neighbour?.label ?? pieces[at]?.label ?? null, body }));
  return pieces.toSpliced(at, 0, ...added);
}

/** The commonest gap, the first of equals; a line break where there is only one piece. */
export function usualGap(pieces: readonly Piece[]): string {
  const counts = new Map<string, number>();
  for (const { gap } of pieces.slice(1)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let usual: string | null = null;
  for (const [gap, count] of counts) if (usual === null || count > (counts.get(usual) ?? 0)) usual = gap;
  return usual ?? '\n';
}

/** The text of the pieces, labels counted from 1, and where each piece starts. Pieces without text are left out. */
export function writePieces(pieces: readonly Piece[]): AttackedText {
  let text = '';
  let number = 0;
  const cuts: number[] = [];
  for (const { gap, label, body } of pieces) {
    if (body.trim() === '') continue;
    if (cuts.length > 0) text += gap;
    cuts.push(text.length);
    if (label) {
      number += 1;
      text += label.before + (label.isChinese ? (CHINESE_DIGITS[number] ?? String(number)) : String(number)) + label.after;
    }
    text += body;
  }
  return { text, cuts };
}
