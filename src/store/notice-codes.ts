// Every notice that the store or the page hands out; the interface words each as `notice.<code>`.

export const NOTICE_CODES = [
  /** Params: judge (coherence, text, outcome), error (an engine error code), detail. */
  'scoring-failed',
  /** Params: count (refused), limit. */
  'too-many-responses',
  /** Params: length, limit. */
  'text-too-long',
  /** Params: count. */
  'text-cleaned',
  'nothing-to-add',
  'link-opened',
  'link-opened-work-set-aside',
  'link-not-a-scene',
  /** Params: found, known. */
  'link-newer-version',
  /** Params: where. */
  'link-damaged',
  /** Params: where. */
  'link-too-large',
  'link-unsupported-browser',
  'file-opened',
  'file-not-a-scene',
  /** Params: found, known. */
  'file-newer-version',
  /** Params: where. */
  'file-damaged',
  /** Params: where. */
  'file-too-large',
  'saved-not-a-scene',
  /** Params: found, known. */
  'saved-newer-version',
  /** Params: where. */
  'saved-damaged',
  /** Params: where. */
  'saved-too-large',
  /** Params: detail. */
  'saved-unreachable',
  /** Params: detail. */
  'not-saved',
  'update-ready',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
