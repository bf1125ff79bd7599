// Word lists of the English rules, written for school problems. Each word is listed because its use is unambiguous.

/** Countable nouns whose singular after "three" or "many" is always a slip. Colours and measures of goods are left out. */
export const SINGULARS: ReadonlyMap<string, string> = new Map(
  ('apple banana book cookie friend student teacher pencil marble sticker toy boy girl child man woman person dog cat bird chicken cow horse rabbit flower ' +
    'tree car truck bus train ticket candle balloon cupcake sandwich muffin egg shirt dress hat sock game movie song photo chair table lamp bottle coin ' +
    'dollar cent penny nickel hour minute week month year problem question answer lesson worker employee customer visitor passenger crayon ' +
    'brother sister cousin neighbor classmate player lemon potato tomato carrot strawberry grape melon peach mango donut pancake').split(' ')
    .map((noun): [string, string] => [noun, plural(noun)]),
);

function plural(noun: string): string {
  const irregular: Readonly<Record<string, string>> = { child: 'children', man: 'men', woman: 'women', person: 'people', photo: 'photos', mango: 'mangoes', penny: 'pennies' };
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/(?:s|x|ch|sh|to)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Each plural with its singular. */
export const PLURALS: ReadonlyMap<string, string> = new Map([...SINGULARS].map(([singular, plural]) => [plural, singular]));

/** The words as alternatives of a pattern. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].join('|')})`;
}

/** Plurals that beginners make and English does not have; verbs and misspellings are the grammar checker's. */
export const WRONG_PLURALS: ReadonlyMap<string, string> = new Map(Object.entries({
  childs: 'children', tooths: 'teeth', foots: 'feet', mouses: 'mice', gooses: 'geese', leafs: 'leaves', halfs: 'halves', knifes: 'knives', loafs: 'loaves', shelfs: 'shelves',
}));

/** Nouns of which there is one, so that "are" after them is a slip. */
export const SINGULAR_SUBJECTS = 'answer total sum result cost price product average difference amount value profit speed distance area perimeter volume height length width age'.split(' ');
