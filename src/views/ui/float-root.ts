// Where menus and popovers are hung: inside the main landmark, so that screen readers find them on their rounds.

export const FLOAT_ROOT_ID = 'floats';

/** `undefined` outside of the whole page, in tests of a part: then the body takes them. */
export function findFloatRoot(): HTMLElement | undefined {
  return document.getElementById(FLOAT_ROOT_ID) ?? undefined;
}
