// A scene with its scores as the hash of a URL, and back. The hash never leaves the browser with a request.
// Form: `#s=<codec>.<base64url of raw deflate of the scene file as JSON>`; other parameters may stand beside it.

import type { Reply } from '../protocol/reply.ts';
import { LONG_LINK_LENGTH, MAX_SCENE_JSON_LENGTH } from './limits.ts';
import type { OpenedScene } from './playground-state.ts';
import { fromBase64Url, toBase64Url } from './scene-file/base64url.ts';
import { deflateText, inflateText } from './scene-file/deflate.ts';
import type { SceneFileError } from './scene-file/parse-scene-file.ts';
import { parseSceneText } from './scene-file/parse-scene-file.ts';
import { readSceneFile } from './scene-file/read-scene-file.ts';
import type { WrittenFacts } from './scene-file/write-scene-file.ts';
import { writeSceneText } from './scene-file/write-scene-file.ts';

/** How the payload is packed; the scene's own version is inside. */
const CODEC = 1;
const PARAMETER = 's';
/** Scores in a link keep six decimals: what the judges' own precision is worth. */
const LINK_DECIMALS = 6;

export interface ShareLink {
  /** `#s=…`, to be put behind the page's address. */
  readonly hash: string;
  /** Longer than many messengers and address bars take: offer a file as well. */
  readonly isLong: boolean;
}

export type ShareLinkError = SceneFileError | { readonly code: 'unsupported-browser'; readonly params: Readonly<Record<string, string | number>> };

/** The link of what is on screen: texts, steps, weights, scores and who judged; findings stay behind. */
export async function createShareLink(
  facts: WrittenFacts,
): Promise<Reply<ShareLink, ShareLinkError>> {
  const packed = await deflateText(writeSceneText(facts, { withFindings: false, decimals: LINK_DECIMALS }));
  if (packed === null) return UNSUPPORTED;
  const hash = `#${PARAMETER}=${CODEC}.${toBase64Url(packed)}`;
  return { ok: true, value: { hash, isLong: hash.length > LONG_LINK_LENGTH } };
}

/** Whether a hash holds a shared scene, good or bad. */
export function holdsSharedScene(hash: string): boolean {
  return readPayload(hash) !== null;
}

/** The scene of a link; `null` where the hash holds none. Everything in it is data: nothing of it is run. */
export async function openShareLink(hash: string): Promise<Reply<OpenedScene, ShareLinkError> | null> {
  const payload = readPayload(hash);
  if (payload === null) return null;
  const [, codec, encoded] = /^(\d{1,6})\.(.*)$/s.exec(payload) ?? [];
  if (codec === undefined || encoded === undefined) return failed('not-a-scene');
  if (Number(codec) > CODEC) return failed('newer-version', { found: Number(codec), known: CODEC });
  const bytes = fromBase64Url(encoded);
  if (Number(codec) !== CODEC || bytes === null) return failed('damaged', { where: 'link' });
  const text = await inflateText(bytes, MAX_SCENE_JSON_LENGTH);
  if (!text.ok) {
    if (text.error === 'unsupported') return UNSUPPORTED;
    return failed(text.error === 'too-large' ? 'too-large' : 'damaged', { where: 'link' });
  }
  const file = parseSceneText(text.value);
  if (file.ok) return readSceneFile(file.value, 'elsewhere');
  // Something that came as a scene of ours and is none was cut off or tampered with.
  return file.error.code === 'not-a-scene' ? failed('damaged', { where: 'link' }) : file;
}

/** The hash without the scene, other parameters kept; what the address bar shows once the scene is open. */
export function withoutSharedScene(hash: string): string {
  const kept = parametersOf(hash).filter((parameter) => !parameter.startsWith(`${PARAMETER}=`));
  return kept.length === 0 ? '' : `#${kept.join('&')}`;
}

const UNSUPPORTED: Reply<never, ShareLinkError> = { ok: false, error: { code: 'unsupported-browser', params: {} } };

function readPayload(hash: string): string | null {
  const found = parametersOf(hash).find((parameter) => parameter.startsWith(`${PARAMETER}=`));
  return found === undefined ? null : found.slice(PARAMETER.length + 1);
}

function parametersOf(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter((parameter) => parameter !== '');
}

function failed(code: SceneFileError['code'], params: SceneFileError['params'] = {}): Reply<never, ShareLinkError> {
  return { ok: false, error: { code, params } };
}
