// Brings an answer as models write it (LaTeX, Markdown, full-width characters) to plain characters.
// Knows notation, not values.

import { isInlineMaths } from '../syntax/delimiters.ts';
import { fractionsForRepeating } from './written-numbers.ts';

const MATHS_DOLLARS = /\$\$?([^$\n]{1,300})\$\$?/g;
const LATEX_TEXT = /\\(?:text|textbf|textit|mathrm|mathbf|mbox|boxed|fbox|operatorname)\s?\{([^{}]{0,300})\}/g;

/** `$\dfrac{3}{4}\text{ kg}$` becomes `\frac{3}{4} kg`; `１，２３４元` becomes `1,234元`. */
export function toPlainAnswer(text: string): string {
  return fractionsForRepeating(text.replace(/…/g, '...'))
    .replace(/\\\$/g, '\uff04')
    .replace(MATHS_DOLLARS, (found: string, content: string, offset: number, whole: string) => (isInlineMaths(content, whole.charAt(offset + found.length)) ? ` ${content} ` : found))
    .replace(/(\d)([½¼¾⅐-⅞])/g, '$1 $2')
    .replace(/[²³]/g, (mark) => (mark === '²' ? '^2' : '^3'))
    .normalize('NFKC')
    .replace(/\u2044/g, '/')
    .replace(/[\u2212\u2013\u2010\u2011\ufe63]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/,\\!|\{,\}/g, ',')
    .replace(/\\[()[\]]|\\(?:left|right|displaystyle|quad|qquad)(?![A-Za-z])|\\[!,;: ]|~/g, ' ')
    .replace(/\\[dt]frac/g, '\\frac')
    .replace(LATEX_TEXT, ' $1 ')
    .replace(LATEX_TEXT, ' $1 ')
    .replace(/\^\s?\{?\s?\\circ\s?\}?|°/g, ' degrees ')
    .replace(/\\(?:times|cdot)(?![A-Za-z])/g, '×')
    .replace(/\\([$%#&_])/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same without what may stand around an answer: quotes, end marks, "about". */
export function unwrapAnswer(plain: string): string {
  return plain
    .replace(/^[\s:=≈"'“”]+|[\s"'“”]+$/g, '')
    .replace(/[\s.,;:!。，；！]+$/, '')
    .replace(/^\$\s?(?=\$)|\$$/g, '')
    .replace(/^\s*(?:about|approximately|around|roughly|exactly|only|just|a total of|约|大约|共|一共|大概)\s*/i, '')
    .replace(/^[\s≈]+|\s+$/g, '');
}

/** What stands behind the last "=": the value of `9 + 9 = 18`. */
export function trimAnswer(plain: string): string {
  const text = unwrapAnswer(plain);
  const equals = text.lastIndexOf('=');
  return equals < 0 ? text : unwrapAnswer(text.slice(equals + 1));
}

/** For answers that are no numbers: lower case, without articles, marks and spaces. `(B)` and `b.` are both `b`. */
export function textKey(plain: string): string {
  return trimAnswer(plain)
    .toLowerCase()
    .replace(/^(?:the|a|an|option|choice|选项?)\s+(?=\S)/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^([a-z])\)$/, '$1')
    .replace(/[\s$"'“”.,;:!?。，；！？]/g, '');
}
