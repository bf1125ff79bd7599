// How much the playground takes: one place for the store, the scene file and the share link.

/** Longest prompt or response in UTF-16 units: a one-megabyte paste fits twice. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** Longest reference answer, title or delimiter: a sentence, not a document. */
export const MAX_SHORT_TEXT_LENGTH = 2_000;

/** Longest text of unit tests. */
export const MAX_TESTS_LENGTH = 50_000;

/** Longest evidence of a person's own: some thousand facts, or a chapter. */
export const MAX_EVIDENCE_LENGTH = 200_000;

/** Tests whose fate a scene file carries; of more, the first ones. */
export const MAX_TESTS = 1_000;

/** Steps of one response that a scene file may name: a text of full length cannot have more. */
export const MAX_STEPS = MAX_TEXT_LENGTH;

/** Findings of one judge on one step that a scene file carries; of more, the first ones. */
export const MAX_FINDINGS = 1_000;

/** Characters of JSON that a link or a file may unfold to: sixteen responses of full length, and as much again in scores. */
export const MAX_SCENE_JSON_LENGTH = 64_000_000;

/** One pick for every two of sixteen responses. */
export const MAX_PREFERENCES = 120;

/** From here a link no longer fits into most messengers and some address bars; the interface offers a file instead. */
export const LONG_LINK_LENGTH = 100_000;

/** Step records kept per judge; beyond it those of texts that are no longer on screen go, oldest first. */
export const MAX_RECORDS = 20_000;

/** Rules of components whose scores are kept: those on screen, and a few to come back to by undo. */
export const MAX_RULES = 16;

/** Undo entries kept. */
export const MAX_HISTORY = 200;
