// Which of the chosen files is the model, which the tokenizer, which the manifest: by ending and by what stands in them.

export interface ChosenManifest {
  readonly fileName: string;
  readonly text: string;
  /** Written by this page, not chosen. */
  readonly isWritten: boolean;
}

export interface ChosenFiles {
  readonly model: File | null;
  readonly tokenizer: File | null;
  readonly manifest: ChosenManifest | null;
}

export const NO_FILES: ChosenFiles = { model: null, tokenizer: null, manifest: null };

/** Larger files are no manifest; their text is not even read for a look. */
const MAX_MANIFEST_BYTES = 2_000_000;
const MAX_LOOKED_AT_BYTES = 64_000_000;

/**
 * The files put in their places, over those chosen before; names of files that have no place here.
 * Example: `prm.onnx`, `tokenizer.json`, `manifest.json`, `notes.txt` → three places filled, `notes.txt` unused.
 */
export async function sortFiles(files: readonly File[], before: ChosenFiles): Promise<{ readonly chosen: ChosenFiles; readonly unused: readonly string[] }> {
  let chosen = before;
  const unused: string[] = [];
  for (const file of files) {
    const place = await placeOf(file);
    if (place === 'model') chosen = { ...chosen, model: file };
    else if (place === 'tokenizer') chosen = { ...chosen, tokenizer: file };
    else if (place === null) unused.push(file.name);
    else chosen = { ...chosen, manifest: { fileName: file.name, text: place.text, isWritten: false } };
  }
  return { chosen, unused };
}

async function placeOf(file: File): Promise<'model' | 'tokenizer' | { readonly text: string } | null> {
  if (/\.onnx$/i.test(file.name)) return 'model';
  if (!/\.json$/i.test(file.name)) return null;
  // What cannot be read or is too large keeps the place of its name; loading it says what is wrong.
  const text = file.size > MAX_LOOKED_AT_BYTES ? '' : await file.text().catch(() => '');
  if (isTokenizer(text, file.name)) return 'tokenizer';
  return file.size <= MAX_MANIFEST_BYTES ? { text } : null;
}

/** A tokenizer has a model of its own inside; broken JSON is told by its name. */
function isTokenizer(text: string, name: string): boolean {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !('formatVersion' in content) && ('model' in content || 'vocab' in content);
  } catch {
    return /tokenizer/i.test(name);
  }
}
