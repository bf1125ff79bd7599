// Between places in a triangle and weights: barycentric coordinates in the order of its corners.
// Knows no judges and no pointer.

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Corners of the triangle: syntax at the top, coherence at the left, fact at the right. */
export const CORNERS: readonly [Place, Place, Place] = [
  { x: 70, y: 14 },
  { x: 12, y: 114 },
  { x: 128, y: 114 },
];

/** Example: points [100, 0, 0] → the top corner. */
export function placeOfPoints(points: readonly number[]): Place {
  return CORNERS.reduce(
    (place, corner, i) => {
      const share = (points[i] ?? 0) / 100;
      return { x: place.x + share * corner.x, y: place.y + share * corner.y };
    },
    { x: 0, y: 0 },
  );
}

/** Coordinates that add up to 1; negative ones lie outside of the triangle. */
export function barycentric({ x, y }: Place): [number, number, number] {
  const [a, b, c] = CORNERS;
  const area = (b.y - c.y) * (a.x - c.x) + (c.x - b.x) * (a.y - c.y);
  const first = ((b.y - c.y) * (x - c.x) + (c.x - b.x) * (y - c.y)) / area;
  const second = ((c.y - a.y) * (x - c.x) + (a.x - c.x) * (y - c.y)) / area;
  return [first, second, 1 - first - second];
}

/**
 * Weights after an arrow key, in the direction that the eye expects: up gives to the first from the two others, left and
 * right move between the second and the third. Coordinates may leave the triangle; core puts them back.
 */
export function nudge(points: readonly number[], key: string, by: number): [number, number, number] | null {
  const [a = 0, b = 0, c = 0] = points;
  switch (key) {
    case 'ArrowUp':
      return [(a + by) / 100, (b - by / 2) / 100, (c - by / 2) / 100];
    case 'ArrowDown':
      return [(a - by) / 100, (b + by / 2) / 100, (c + by / 2) / 100];
    case 'ArrowLeft':
      return [a / 100, (b + by) / 100, (c - by) / 100];
    case 'ArrowRight':
      return [a / 100, (b - by) / 100, (c + by) / 100];
    default:
      return null;
  }
}
