// Splits a text at separators that stand outside of all brackets. Linear in the text.

/** `splitTopLevel('(1, 2), (3, 4)', ',')` has two parts. `keepsThousands` leaves `1,200` whole. */
export function splitTopLevel(text: string, separators: string, keepsThousands = false): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(c)) {
      // A comma between digits that groups thousands is no separator.
      if (keepsThousands && c === ',' && /\d/.test(text.charAt(i - 1)) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)) && !text.includes(', ')) continue;
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}
