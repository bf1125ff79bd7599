// Hands a text to the browser's download.

import type { ExportedScene } from '../../store/scene-transfer.ts';

/** Long enough for every browser to have taken the file over. */
const RELEASE_AFTER_MS = 60_000;

export function saveFile({ fileName, mediaType, text }: ExportedScene): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
