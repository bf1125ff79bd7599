// Every finding code that the judges hand out, with the params that its wording may use.
// Codes are stable: saved scenes and share links hold them. The interface words them per language.

export const SYNTAX_FINDING_CODES = [
  /** A bracket is opened and never closed. Params: bracket. */
  'bracket-unclosed',
  /** A closing bracket has no opening one. Params: bracket. */
  'bracket-unopened',
  /** A bracket is closed by one of another kind, `(3 + 4]`. Params: open, close. */
  'bracket-mismatched',
  /** A quotation mark has no partner. Params: quote. */
  'quote-unclosed',
  /** A mathematics delimiter is never closed. Params: delimiter. */
  'maths-unclosed',
  /** A closing mathematics delimiter has no opening one. Params: delimiter. */
  'maths-unopened',
  /** A LaTeX command lacks an argument, `\frac{1}`. Params: command. */
  'latex-missing-argument',
  /** A LaTeX command has lost its backslash, `frac{1}{2}`. Params: command. */
  'latex-missing-backslash',
  /** `\left` without its `\right`. No params. */
  'latex-left-without-right',
  /** `\right` without its `\left`. No params. */
  'latex-right-without-left',
  /** `\begin{name}` without its `\end{name}`. Params: name. */
  'environment-unclosed',
  /** `\end{name}` without its `\begin{name}`. Params: name. */
  'environment-unopened',
  /** Two operators with nothing between them, `3 + * 4`. Params: operators. */
  'operators-adjacent',
  /** An operator with nothing after it, `3 + 4 =`. Params: operator. */
  'operator-dangling',
  /** A code fence is never closed. Params: delimiter. */
  'code-fence-unclosed',
  /** In code, a bracket is opened and never closed. Params: bracket, language. */
  'code-bracket-unclosed',
  /** In code, a closing bracket has no opening one of its kind. Params: bracket, language. */
  'code-bracket-unopened',
  /** The last of several sentences ends without a mark. Params: word. */
  'sentence-no-end-mark',
  /** A sentence begins with a small letter. Params: word. */
  'sentence-no-capital',
  /** No space after the mark that ends a sentence or clause. Params: mark. */
  'sentence-no-space',
  /** The same word twice in a row. Params: word. */
  'word-doubled',
  /** The same phrase again and again. Params: phrase, times. */
  'phrase-repeated',
  /** Two punctuation marks where one belongs. Params: marks. */
  'punctuation-doubled',
  /** `a` before a vowel sound or `an` before a consonant. Params: article, word, expected. */
  'article-slip',
  /** The verb does not agree with its subject. Params: subject, verb, expected. */
  'agreement-slip',
  /** A noun is singular where a plural belongs, or the reverse. Params: before, noun, expected. */
  'noun-number-slip',
  /** A verb or comparison form that English does not have there. Params: found, expected. */
  'word-form-slip',
  /** Two words that cannot follow each other, `the of`. Params: words. */
  'words-out-of-order',
  /** A run of letters that is no word. Params: token. */
  'letter-soup',
  /** A word that mixes look-alike letters of two scripts. Params: word. */
  'mixed-script-word',
  /** Characters that nobody can read: replacement or control characters. Params: count. */
  'unreadable-characters',
  /** The step breaks off. Params: word. */
  'ending-unfinished',
  /** A note of cost 0: the prose is of a language without a checker; brackets, formulas and punctuation were checked. No params. */
  'prose-not-checked',
  /** A formula that the LaTeX parser cannot read. Params: message (English, the parser's words). */
  'latex-not-parsable',
  /** A LaTeX command that the parser does not know. Params: command. */
  'latex-unknown-command',
  /** Plain arithmetic that the mathematics parser cannot read. Params: expression, message (English, the parser's words). */
  'expression-not-parsable',
  /** Code lacks a token: a closing bracket, a colon. Params: missing, language. */
  'code-missing',
  /** A place where code does not parse. Params: text, language. */
  'code-error',
  /** The grammar checker objects. Params: text, suggestion (`''` is to leave it out), message (English, the checker's words), rule; context `plain` where it proposes no other words. */
  'grammar',
  /** The grammar checker does not know the word. Params as for `grammar`. */
  'spelling',
  /** A note of cost 0: more prose than the grammar checker is given. No params. */
  'grammar-not-checked',
  /** A note of cost 0: mathematics that is too long, too deep, or of a package that the parser does not know. No params. */
  'maths-not-parsed',
  /** A note of cost 0: code too long to be parsed. Params: language. */
  'code-not-parsed',
  /** A note of cost 0: the step was judged without these parsers. Params: parsers (names of `PARSER_NAMES`, joined by a comma and a space). */
  'parsers-missing',
] as const;
export type SyntaxFindingCode = (typeof SYNTAX_FINDING_CODES)[number];

export const FACT_FINDING_CODES = [
  /** Computed: the equation holds exactly. Params: expression, value. */
  'equation-true',
  /** Computed: the equation holds as rounded to the digits shown. Params: expression, value, computed. */
  'equation-rounded',
  /** Computed: the equation does not hold. Params: expression, claimed, computed. */
  'equation-false',
  /** Looked up: the evidence says the same. Params: claim, id; en and zh, the evidence in words; sourceEn and sourceZh. */
  'claim-supported',
  /** Looked up: the evidence says something else of the same thing. Params as above. */
  'claim-contradicted',
  /** A note of cost 0: nothing was found about it. Params: claim. */
  'claim-not-found',
  /** A note of cost 0: the number is neither given, nor found before, nor computed here. Params: number. */
  'number-from-nowhere',
] as const;
export type FactFindingCode = (typeof FACT_FINDING_CODES)[number];

export const FINDING_CODES = [...SYNTAX_FINDING_CODES, ...FACT_FINDING_CODES] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
