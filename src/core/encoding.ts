// Turns a question and its steps into what the reward model reads: token ids, step ids and number kinds, cut into windows.
// Python trains on the output of this very file. Knows no tokenizer package: the tokenizer is handed in.

import type { Span } from './judgement.ts';
import { annotate } from './numbers/annotate.ts';
import { knownKind, NUMBER_KINDS, type NumberKind } from './numbers/kinds.ts';
import { plainText } from './plain-text.ts';
import { codeOf, FIRST_NUMBER_CODES, type NumberCodes, type TextForm } from './reading-form.ts';

/** What encoding needs of a tokenizer. */
export interface StepTokenizer {
  /** Token ids of a text, without special tokens. */
  encodeText(text: string): readonly number[];
  readonly clsId: number;
  readonly sepId: number;
  readonly padId: number;
}

/** Positions that the model has. */
export const MODEL_WINDOW = 512;

export interface StepEnd {
  /** Index of the step, from 0. */
  readonly step: number;
  /** Where in the window its score stands. */
  readonly position: number;
  /** The model saw this step without all of the question and of the steps before it. */
  readonly isContextCut: boolean;
}

/** One forward pass: `[CLS] question [SEP] step [SEP] step [SEP] …`; the three arrays have one length. */
export interface EncodedWindow {
  readonly inputIds: Int32Array;
  /** 0 for the question, k for the k-th step, counted from 1. */
  readonly stepIds: Int32Array;
  readonly kindIds: Int32Array;
  /** The steps to read here; steps that only give context are not among them. */
  readonly ends: readonly StepEnd[];
}

export interface UnscorableStep {
  readonly step: number;
  readonly reason: 'step-too-long' | 'empty-step';
}

export interface EncodedResponse {
  /** Together they read every step once, except the unscorable ones. */
  readonly windows: readonly EncodedWindow[];
  readonly unscorable: readonly UnscorableStep[];
  /** The question takes more than half of the window and was shortened to its beginning and end. */
  readonly isQuestionCut: boolean;
}

export interface EncodeRequest {
  readonly question: string;
  readonly steps: readonly string[];
  readonly tokenizer: StepTokenizer;
  /** Tokens per forward pass. */
  readonly window?: number;
  readonly numberCodes?: NumberCodes;
  readonly textForm?: TextForm;
}

/** Longest piece of text given to the tokenizer at once, so that a monstrous step is left as soon as it is known to be one. */
const MAX_PIECE_LENGTH = 1_000;

/** Tokens of the question or of a step; `isCut` where there were more than fit. */
interface Piece { readonly ids: number[]; readonly kinds: number[]; readonly isCut: boolean }

const EMPTY: Piece = { ids: [], kinds: [], isCut: false };
const LEFT_OUT: Piece = { ids: [], kinds: [], isCut: true };

/**
 * Encodes a response. With a window of 512 a question of 60 tokens and five steps of 40 make one window of 1 + 60 + 1 + 5 × 41 tokens.
 * A response that is longer gets several windows, each beginning with the question and up to half a window of earlier steps.
 */
export function encodeResponse({ question, steps, tokenizer, window = MODEL_WINDOW, numberCodes = FIRST_NUMBER_CODES, textForm = 'written' }: EncodeRequest): EncodedResponse {
  const annotation = annotate(question, steps);
  const head = encodeQuestion({ ...inForm(textForm, question, annotation.question), tokenizer, numberCodes, limit: Math.floor(window / 2) });
  const room = window - head.ids.length;
  const unscorable: UnscorableStep[] = [];
  const pieces = steps.map((text, step): Piece => {
    const annotated = annotation.steps[step];
    if (text.trim() === '' || annotated === undefined) {
      unscorable.push({ step, reason: 'empty-step' });
      return EMPTY;
    }
    const piece = encodePiece({ ...inForm(textForm, text, annotated.numbers), tokenizer, numberCodes, limit: room - 1 });
    if (piece.isCut) {
      unscorable.push({ step, reason: 'step-too-long' });
      return LEFT_OUT;
    }
    return { ids: [...piece.ids, tokenizer.sepId], kinds: [...piece.kinds, knownKind(annotated.endKind, numberCodes.kindCount)], isCut: false };
  });
  return { windows: cutWindows({ head, pieces, room }), unscorable, isQuestionCut: head.isCut };
}

interface CodedNumber { readonly span: Span; readonly kind: NumberKind; readonly slot: number }

/** A text as the model reads it, with the places of its numbers in it. */
interface FormedText { readonly text: string; readonly numbers: readonly CodedNumber[]; readonly form: TextForm }

function inForm(form: TextForm, text: string, numbers: readonly CodedNumber[]): FormedText {
  if (form === 'written') return { text, numbers, form };
  const plain = plainText(text);
  return { text: plain.text, form, numbers: numbers.map((number) => ({ ...number, span: { start: plain.at(number.span.start), end: plain.at(number.span.end) } })) };
}

interface PieceRequest extends FormedText { tokenizer: StepTokenizer; numberCodes: NumberCodes; limit: number }

/** Token ids with the kind of the number that each belongs to; stops, and says so, once there are more than `limit`. */
function encodePiece({ text, numbers, form, tokenizer, numberCodes, limit }: PieceRequest): Piece {
  const ids: number[] = [];
  const kinds: number[] = [];
  let at = 0;
  const append = (to: number, kind: number): void => {
    while (at < to && ids.length <= limit) {
      const end = chunkEnd(text, at, to);
      const part = text.slice(at, end);
      // A space before a number would be a token of its own to some tokenizers.
      for (const id of tokenizer.encodeText(form === 'plain' && kind === NUMBER_KINDS.none ? part.trimEnd() : part)) {
        // Text that spells "[SEP]" must not end a step.
        if (id === tokenizer.sepId || id === tokenizer.clsId || id === tokenizer.padId) continue;
        ids.push(id);
        kinds.push(kind);
      }
      at = end;
    }
  };
  for (const number of numbers) {
    const { span } = number;
    // A numeral inside a number word's span cannot occur; overlapping finds keep the first.
    if (span.start < at) continue;
    append(span.start, NUMBER_KINDS.none);
    append(span.end, codeOf(number, numberCodes));
    if (ids.length > limit) break;
  }
  append(text.length, NUMBER_KINDS.none);
  return { ids, kinds, isCut: ids.length > limit };
}

/** Where the piece ends that starts at `from`, at most 1,000 characters on: before a space if there is one, never inside a character. */
export function chunkEnd(text: string, from: number, to: number): number {
  if (to - from <= MAX_PIECE_LENGTH) return to;
  const space = text.lastIndexOf(' ', from + MAX_PIECE_LENGTH);
  if (space > from) return space;
  const code = text.charCodeAt(from + MAX_PIECE_LENGTH);
  return code >= 0xdc00 && code <= 0xdfff ? from + MAX_PIECE_LENGTH - 1 : from + MAX_PIECE_LENGTH;
}

interface QuestionRequest extends FormedText { tokenizer: StepTokenizer; numberCodes: NumberCodes; limit: number }

/** `[CLS] question [SEP]`; a question beyond the limit keeps its beginning and its end, where the query usually stands. */
function encodeQuestion({ text: question, numbers, form, tokenizer, numberCodes, limit }: QuestionRequest): Piece {
  const room = limit - 2;
  const whole = encodePiece({ text: question, numbers, form, tokenizer, numberCodes, limit: room });
  let { ids, kinds } = whole;
  if (whole.isCut) {
    const half = Math.floor(room / 2);
    const tailStart = Math.max(0, question.length - room * 6);
    const tail = encodePiece({
      text: question.slice(tailStart), form, tokenizer, numberCodes, limit: Number.POSITIVE_INFINITY,
      numbers: numbers.filter(({ span }) => span.start >= tailStart).map(({ span, ...number }) => ({ ...number, span: { start: span.start - tailStart, end: span.end - tailStart } })),
    });
    ids = [...ids.slice(0, half), ...tail.ids.slice(-half)];
    kinds = [...kinds.slice(0, half), ...tail.kinds.slice(-half)];
  }
  return { ids: [tokenizer.clsId, ...ids, tokenizer.sepId], kinds: [0, ...kinds, 0], isCut: whole.isCut };
}

function cutWindows({ head, pieces, room }: { head: Piece; pieces: readonly Piece[]; room: number }): EncodedWindow[] {
  const windows: EncodedWindow[] = [];
  let next = 0;
  while (next < pieces.length) {
    let first = next;
    let used = 0;
    const own = pieces[next]?.ids.length ?? 0;
    while (first > 0) {
      const before = pieces[first - 1]?.ids.length ?? 0;
      if (used + before > room / 2 || used + before + own > room) break;
      used += before;
      first -= 1;
    }
    let end = next;
    while (end < pieces.length && used + (pieces[end]?.ids.length ?? 0) <= room) {
      used += pieces[end]?.ids.length ?? 0;
      end += 1;
    }
    const window = joinWindow({ head, pieces, first, readFrom: next, end });
    if (window.ends.length > 0) windows.push(window);
    next = end;
  }
  return windows;
}

function joinWindow({ head, pieces, first, readFrom, end }: { head: Piece; pieces: readonly Piece[]; first: number; readFrom: number; end: number }): EncodedWindow {
  const inputIds = [...head.ids];
  const kindIds = [...head.kinds];
  const stepIds = inputIds.map(() => 0);
  const ends: StepEnd[] = [];
  // A step that was left out as too long is missing context for all that follow it.
  let isContextCut = head.isCut || first > 0;
  for (let step = first; step < end; step += 1) {
    const piece = pieces[step];
    if (piece === undefined || piece.ids.length === 0) {
      isContextCut ||= piece?.isCut === true;
      continue;
    }
    for (const id of piece.ids) {
      inputIds.push(id);
      stepIds.push(step + 1);
    }
    for (const kind of piece.kinds) kindIds.push(kind);
    if (step >= readFrom) ends.push({ step, position: inputIds.length - 1, isContextCut });
  }
  return { inputIds: Int32Array.from(inputIds), stepIds: Int32Array.from(stepIds), kindIds: Int32Array.from(kindIds), ends };
}
