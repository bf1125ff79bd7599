// Numbers as the page writes them. Always the same count of digits, so that columns stand still.

/** A score, reward or total: two digits. Example: 0.5 → "0.50". */
export function formatReward(value: number): string {
  return value.toFixed(2);
}

/** A weight as set: points of 1/100 without idle zeros. Example: 30 → "0.3", 5 → "0.05". */
export function formatWeight(points: number): string {
  return String(points / 100);
}

/** Megabytes of 10^6 with one digit, as downloads are counted. Example: 24_640_000 → "24.6 MB". */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The size of a file, down to single bytes. Example: 22 → "22 B", 437_000 → "437 kB", 24_640_000 → "24.6 MB". */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1e3)} kB` : formatMegabytes(bytes);
}

/** A change, with its sign either way. Example: 0.5 → "+0.50", 0 → "0.00". */
export function formatChange(value: number): string {
  const text = formatSigned(value);
  return value > 0 && text !== '0.00' ? `+${text}` : text;
}

/** A number that may be negative, with a true minus. Example: −0.5 → "−0.50". */
export function formatSigned(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}
