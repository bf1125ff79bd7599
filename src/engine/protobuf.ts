// The little of Protocol Buffers that it takes to look into a model file and to write one back. Knows nothing of ONNX.

export interface Field {
  readonly number: number;
  /** The whole field with its key: copied as it stands where nothing changes. */
  readonly whole: Uint8Array;
  /** Content of a length-delimited field, empty for others. */
  readonly content: Uint8Array;
  /** Value of a varint field, 0 for others. */
  readonly value: number;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** The bytes are no message. */
export class MalformedMessage extends Error {}

/** The fields of a message in order. @throws MalformedMessage where the bytes are no message. */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at];
      if (byte === undefined || scale > 2 ** 63) throw new MalformedMessage('A number of the message is cut off.');
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const key = readVarint();
    const kind = key & 7;
    let value = 0;
    let from: number;
    if (kind === VARINT) {
      value = readVarint();
      from = at;
    } else if (kind === LENGTH_DELIMITED) {
      const length = readVarint();
      from = at;
      at += length;
    } else if (kind === FIXED_64 || kind === FIXED_32) {
      at += kind === FIXED_64 ? 8 : 4;
      from = at;
    } else {
      throw new MalformedMessage(`There is no field of kind ${kind}.`);
    }
    if (at > bytes.length) throw new MalformedMessage('A field of the message is cut off.');
    fields.push({ number: key >>> 3, whole: bytes.subarray(start, at), content: bytes.subarray(from, at), value });
  }
  return fields;
}

/** A length-delimited field as chunks, so that large contents are copied once, at the end. */
export function writeField(number: number, content: readonly Uint8Array[]): Uint8Array[] {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from([...varint(number * 8 + LENGTH_DELIMITED), ...varint(length)]), ...content];
}

export function writeVarintField(number: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(number * 8 + VARINT), ...varint(value)]);
}

export function writeTextField(number: number, text: string): Uint8Array[] {
  return writeField(number, [new TextEncoder().encode(text)]);
}

/** Puts chunks together. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
