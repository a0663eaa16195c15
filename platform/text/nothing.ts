/**
 * Recognises texts by which people and programs mean "nothing", in tables and in required inputs. A dash that is read as a name
 * would become a body of its own.
 */

/** Without a letter or a digit: dashes, dots, stars, empty brackets. */
const MARKS = /^[^\p{L}\p{N}]*$/u;

/** Brackets, quotes and a final point around such a word. */
const AROUND = /[\s"'“”‘’„«»()[\]{}<>]|\.$/g;

/** Words that are never names, compared without case and surrounding marks. */
const WORDS = new Set(
  (
    'n/a #n/a #na n.a n/d n.d nd n/k n.k n/s n.s n/c n.c notavailable notapplicable notknown notspecified notassigned ' +
    'notprovided notset nodata novalue undefined tbd tba tbc ' +
    // Written by pandas, C, SQL and formulas.
    '#n/an/a nat pd.na -nan 1.#ind -1.#ind 1.#qnan -1.#qnan \\n =na ' +
    // German, French, Dutch, Polish, Ukrainian and Russian.
    'k.a s/o s.o n.v.t nvt n.b b.d н/д н.д'
  ).split(' '),
);

/** Words for "nothing" that are also names: None is in Piedmont, Nan in Thailand. */
const WORDS_LIKE_NAMES = new Set(['na', 'nan', 'null', 'nil', 'none', 'unknown', 'blank', 'empty', 'missing']);

/** True if the text means nothing, for any column other than the name of the row itself. */
export function isNothing(text: string): boolean {
  const word = text.toLowerCase().replace(AROUND, '');
  return MARKS.test(text) || WORDS.has(word) || WORDS_LIKE_NAMES.has(word);
}

/** The same for the name of the row: `NULL`, `none` and `NaN` mean nothing, `None` is a town. */
export function isNoName(text: string): boolean {
  const isWrittenAsName = /^\p{Lu}\p{Ll}+$/u.test(text) && WORDS_LIKE_NAMES.has(text.toLowerCase());
  return isNothing(text) && !isWrittenAsName;
}
