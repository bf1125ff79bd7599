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

/** Forms that beginners make and English does not have. */
export const WRONG_FORMS: ReadonlyMap<string, string> = new Map(Object.entries({
  buyed: 'bought', goed: 'went', selled: 'sold', eated: 'ate', gived: 'gave', taked: 'took', maked: 'made', runned: 'ran', teached: 'taught',
  catched: 'caught', bringed: 'brought', thinked: 'thought', spended: 'spent', keeped: 'kept', getted: 'got', sayed: 'said', payed: 'paid', drived: 'drove',
  writed: 'wrote', finded: 'found', losed: 'lost', builded: 'built', drinked: 'drank', knowed: 'knew', haved: 'had', doed: 'did', ated: 'ate',
  boughted: 'bought', childs: 'children', childrens: 'children', mans: 'men', womans: 'women', mouses: 'mice', foots: 'feet', tooths: 'teeth', gooses: 'geese',
  leafs: 'leaves', halfs: 'halves', knifes: 'knives', loafs: 'loaves', shelfs: 'shelves', alot: 'a lot', thier: 'their', teh: 'the', recieve: 'receive', recieved: 'received',
  seperate: 'separate', definately: 'definitely', becuase: 'because', untill: 'until', wich: 'which', calulate: 'calculate', totaly: 'totally', tommorow: 'tomorrow',
}));

/** Base form to third person, for `he go`. */
export const THIRD_PERSON: ReadonlyMap<string, string> = new Map(Object.entries({
  go: 'goes', have: 'has', do: 'does', are: 'is', were: 'was', am: 'is', need: 'needs', want: 'wants', buy: 'buys', sell: 'sells', eat: 'eats', get: 'gets',
  make: 'makes', give: 'gives', take: 'takes', spend: 'spends', earn: 'earns', pay: 'pays', run: 'runs', walk: 'walks', work: 'works', use: 'uses', keep: 'keeps',
  save: 'saves', write: 'writes', drink: 'drinks', drive: 'drives', bring: 'brings', receive: 'receives', start: 'starts', leave: 'leaves', say: 'says',
  think: 'thinks', know: 'knows', like: 'likes', play: 'plays', collect: 'collects', bake: 'bakes', own: 'owns', come: 'comes', see: 'sees',
}));

/** Nouns of which there is one, so that "are" after them is a slip. */
export const SINGULAR_SUBJECTS = 'answer total sum result cost price product average difference amount value profit speed distance area perimeter volume height length width age'.split(' ');
