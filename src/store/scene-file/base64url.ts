// Bytes as text that may stand in a URL (RFC 4648, section 5, no padding). In pieces, so that no argument list overflows.

/** A multiple of 3, so that every piece but the last encodes without padding; far below the limit on arguments. */
const PIECE_BYTES = 24_576;

export function toBase64Url(bytes: Uint8Array): string {
  let encoded = '';
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    encoded += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES)));
  }
  return encoded.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** `null` where the text holds a character that is not of the alphabet, or has an impossible length. */
export function fromBase64Url(encoded: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(encoded) || encoded.length % 4 === 1) return null;
  const binary = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
