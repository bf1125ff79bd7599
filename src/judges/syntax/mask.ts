// Builds the masked copies of a step that the rules read. Every mask has the length of the text.

import { MASK, type Segment } from './step-text.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"¤]{1,300}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}/g;
const LATEX_COMMAND = /\\[A-Za-z]{1,40}\*?|\\[^\sA-Za-z]/g;
/** Plain arithmetic such as `48 / 2 = 24` or `$3.50 x 2`. Bounded everywhere, so that no text makes it slow. */
const EXPRESSION = /(?<![\w.,])[$(]{0,4}\d[\d.,]{0,30}%?(?:[ ]?\){0,3}[ ]?[-+*/×÷=x^<>≈−–·][ ]?[$(]{0,4}-?\d[\d.,]{0,30}(?<=\d)%?){1,60}\){0,3}/g;

export interface Masks {
  readonly structure: string;
  readonly plain: string;
  readonly prose: string;
}

/** `structure` hides code; `plain` hides formulas and LaTeX commands, too; `prose` hides code, formulas, LaTeX commands, plain arithmetic and addresses. */
export function maskStep(text: string, segments: readonly Segment[]): Masks {
  const structure = hide(text, segments.filter(({ kind }) => kind === 'code')).replace(ADDRESS, maskOf);
  const plain = hide(structure, segments.filter(({ kind }) => kind === 'maths')).replace(LATEX_COMMAND, maskOf);
  return { structure, plain, prose: plain.replace(EXPRESSION, maskOf) };
}

function maskOf(text: string): string {
  return text.replace(/[^\n]/g, MASK);
}

function hide(text: string, spans: readonly Segment[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    shown += text.slice(at, start) + maskOf(text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
}
