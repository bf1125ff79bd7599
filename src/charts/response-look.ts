// How a response looks wherever it appears: colour, dash and marker, by its place in the scene.
// Colour is never the only sign: the first eight differ in all three, the next eight in dash and a hollow marker as well.

export const MARKER_SHAPES = ['circle', 'square', 'triangle', 'diamond', 'triangle-down', 'cross', 'pentagon', 'star'] as const;
export type MarkerShape = (typeof MARKER_SHAPES)[number];

/** Dash patterns in SVG units; '' is a solid line. */
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '5 2', '12 4', '1 4', '6 2 2 2 2 2'] as const;

export interface ResponseLook {
  /** A CSS colour: a token that follows the theme. */
  readonly color: string;
  readonly dash: string;
  readonly shape: MarkerShape;
  readonly isHollow: boolean;
}

/** Place 0 is the first response; colours are tokens of `app/styles/tokens.css`. */
export function lookOf(place: number): ResponseLook {
  const within = place % 8;
  const isHollow = place >= 8;
  return {
    color: `var(--response-${place + 1})`,
    // The second eight have their dashes in reverse, so that no colour meets the same dash twice.
    dash: DASHES[isHollow ? 7 - within : within] ?? '',
    shape: MARKER_SHAPES[within] ?? 'circle',
    isHollow,
  };
}
