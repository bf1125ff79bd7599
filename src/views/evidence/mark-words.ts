// Cuts a sentence at the words that a search matched, plural or not. Pure text.

export interface MarkedWord { readonly piece: string; readonly isMatch: boolean }

/** "A week has 7 days." with `day` and `7` → "A week has ", **7**, " ", **days**, "." */
export function markWords(sentence: string, matched: readonly string[]): MarkedWord[] {
  const words = matched.filter((word) => word !== '').sort((a, b) => b.length - a.length).map((word) => word.toLowerCase());
  const pieces = sentence.split(/([\p{Script=Latin}\p{N}°%²³'’]+|[\u4e00-\u9fff]+)/u);
  return pieces.flatMap((piece): MarkedWord[] => {
    if (/^[\u4e00-\u9fff]/.test(piece)) return markChinese(piece, words);
    return piece === '' ? [] : [{ piece, isMatch: words.some((word) => isForm(piece.toLowerCase(), word)) }];
  });
}

function isForm(word: string, singular: string): boolean {
  return word === singular || word === `${singular}s` || word === `${singular}es` || (singular.endsWith('y') && word === `${singular.slice(0, -1)}ies`);
}

function markChinese(run: string, words: readonly string[]): MarkedWord[] {
  const word = words.find((candidate) => /^[\u4e00-\u9fff]/.test(candidate) && run.includes(candidate));
  if (word === undefined) return [{ piece: run, isMatch: false }];
  const at = run.indexOf(word);
  const before = run.slice(0, at);
  const after = run.slice(at + word.length);
  return [...(before === '' ? [] : markChinese(before, words)), { piece: word, isMatch: true }, ...(after === '' ? [] : markChinese(after, words))];
}
