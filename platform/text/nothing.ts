/**
 * How people and programs say nothing: one list for every column of a table and every needed line of a form. A dash that
 * is taken for a name would become a body of its own.
 */

/** Without a letter or a digit: dashes, dots, stars, empty brackets. */
const MARKS = /^[^\p{L}\p{N}]*$/u;

/** What stands around a word that says nothing, or ends it: brackets, quotes, a point. */
const AROUND = /[\s"'“”‘’„«»()[\]{}<>]|\.$/g;

/** Words that no name is, compared without case and what stands around them. */
const WORDS = new Set(
  (
    'n/a #n/a #na n.a n/d n.d nd n/k n.k n/s n.s n/c n.c notavailable notapplicable notknown notspecified notassigned ' +
    'notprovided notset nodata novalue undefined tbd tba tbc ' +
    // What programs write for it: pandas, C, SQL, a formula.
    '#n/an/a nat pd.na -nan 1.#ind -1.#ind 1.#qnan -1.#qnan \\n =na ' +
    // German, French, Dutch, Polish, Ukrainian and Russian.
    'k.a s/o s.o n.v.t nvt n.b b.d н/д н.д'
  ).split(' '),
);

/** Words that are written for nothing and that are also names: None lies in Piedmont, Nan in Thailand. */
const WORDS_LIKE_NAMES = new Set(['na', 'nan', 'null', 'nil', 'none', 'unknown', 'blank', 'empty', 'missing']);

/** What the text says is nothing, in a column that holds anything but the name of the record itself. */
export function isNothing(text: string): boolean {
  const word = text.toLowerCase().replace(AROUND, '');
  return MARKS.test(text) || WORDS.has(word) || WORDS_LIKE_NAMES.has(word);
}

/** The same for a name: `NULL`, `none` and `NaN` are as programs write them, `None` is a town. */
export function isNoName(text: string): boolean {
  const isWrittenAsName = /^\p{Lu}\p{Ll}+$/u.test(text) && WORDS_LIKE_NAMES.has(text.toLowerCase());
  return isNothing(text) && !isWrittenAsName;
}
