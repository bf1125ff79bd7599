// Addresses as the workers see them.

/** An address of the build as an absolute one; relative ones are relative to the module that asked for them. */
export function absoluteUrl(url: string): string {
  return new URL(url, globalThis.location.href).href;
}
