// Whether an earlier visit kept a model of the person's own: a small note that can be read at once, beside the files themselves.

export interface KeptModelNote {
  readonly name: string;
  /** Of the model file. */
  readonly bytes: number;
}

const KEY = 'reward-shaping-playground.kept-model';

/** `null` where nothing is kept, or the browser forbids to look. */
export function readKeptNote(): KeptModelNote | null {
  try {
    const note: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof note !== 'object' || note === null || !('name' in note) || !('bytes' in note)) return null;
    return typeof note.name === 'string' && typeof note.bytes === 'number' ? { name: note.name, bytes: note.bytes } : null;
  } catch {
    return null;
  }
}

export function writeKeptNote(note: KeptModelNote | null): void {
  if (note === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(note));
}
