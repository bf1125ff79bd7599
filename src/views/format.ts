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

/** A number that may be negative, with a true minus. Example: −0.5 → "−0.50". */
export function formatSigned(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}
