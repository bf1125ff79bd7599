// A model of the person's own: the files as page and worker hand them on, what is found in them, and what a manifest needs.
// Files are handles; their content is read where it is needed and never leaves the browser.

import * as v from 'valibot';
import type { EngineError } from './engine-state.ts';
import { EngineErrorGuard } from './judging-guards.ts';
import type { Reply } from './reply.ts';

/** What is needed of a `Blob`; this room knows no browser types. */
export interface FileHandle {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export interface OwnModelFiles {
  readonly manifestText: string;
  readonly model: FileHandle;
  readonly tokenizer: FileHandle;
}

/** Which model to load. A further model that ships is another manifest of the page's own origin. */
export type ModelChoice =
  | { readonly kind: 'shipped'; readonly manifestUrl: string }
  | { readonly kind: 'own'; readonly files: OwnModelFiles };

/** More than this does not fit into a tab twice, once as a file and once as a session. */
export const MAX_OWN_MODEL_BYTES = 600_000_000;

/** What the files themselves say: all of a manifest that can be known without its author. */
export interface FileFacts {
  readonly model: { readonly sha256: string; readonly bytes: number; readonly inputs: readonly string[]; readonly outputs: readonly string[] };
  readonly tokenizer: { readonly sha256: string; readonly bytes: number; readonly specialTokens: SpecialTokens | null };
}

export interface SpecialTokens {
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
}

export type FileFactsReply = Reply<FileFacts, EngineError>;

/** Scores of the cases asked for, per case and step. */
export type RecordedScoresReply = Reply<readonly (readonly number[])[], EngineError>;

export const FileHandleGuard = v.custom<FileHandle>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value,
  'must be a file',
);

export const OwnModelFilesGuard = v.object({ manifestText: v.string(), model: FileHandleGuard, tokenizer: FileHandleGuard });

export const ModelChoiceGuard = v.variant('kind', [
  v.object({ kind: v.literal('shipped'), manifestUrl: v.string() }),
  v.object({ kind: v.literal('own'), files: OwnModelFilesGuard }),
]);

const TokenId = v.pipe(v.number(), v.integer(), v.minValue(0));

export const FileFactsGuard = v.object({
  model: v.object({ sha256: v.string(), bytes: v.number(), inputs: v.array(v.string()), outputs: v.array(v.string()) }),
  tokenizer: v.object({
    sha256: v.string(),
    bytes: v.number(),
    specialTokens: v.nullable(v.object({ cls: TokenId, sep: TokenId, pad: TokenId })),
  }),
});

const Failed = v.object({ ok: v.literal(false), error: EngineErrorGuard });
export const FileFactsReplyGuard = v.variant('ok', [v.object({ ok: v.literal(true), value: FileFactsGuard }), Failed]);
export const RecordedScoresReplyGuard = v.variant('ok', [v.object({ ok: v.literal(true), value: v.array(v.array(v.number())) }), Failed]);
