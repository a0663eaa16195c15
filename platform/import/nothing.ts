/**
 * How tables say nothing: one list for every column of every table. A dash that is taken for a name would become a
 * coordinator, and a link to it.
 */

/** Dashes, dots and the like alone. */
const MARKS = /^[\p{Pd}\u2212.…·_/?\s]+$/u;

/** Words that no name is, compared without case and spaces. */
const WORDS = new Set(
  (
    'n/a #n/a n.a. n.a n/d n.d. n/k (blank) (empty) (null) (none) (na) notavailable notapplicable notknown nodata ' +
    'undefined tbd tba tbc'
  ).split(' '),
);

/** Words that programs write for nothing and that are also names: None lies in Piedmont, Nan in Thailand. */
const WORDS_LIKE_NAMES = new Set(['na', 'nan', 'null', 'nil', 'none', 'unknown']);

/** What the text says is nothing, in a column that holds anything but the name of the record itself. */
export function isNothing(text: string): boolean {
  const word = text.toLowerCase().replace(/\s/g, '');
  return MARKS.test(text) || WORDS.has(word) || WORDS_LIKE_NAMES.has(word);
}

/** The same for a name: `NULL`, `none` and `NaN` are as programs write them, `None` is a town. */
export function isNoName(text: string): boolean {
  const isWrittenAsName = /^\p{Lu}\p{Ll}+$/u.test(text) && WORDS_LIKE_NAMES.has(text.toLowerCase());
  return isNothing(text) && !isWrittenAsName;
}
