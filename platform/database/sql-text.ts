/**
 * The text of a statement, or of a piece of one. A plain `string` is not assignable to it, so a value of a request cannot
 * become SQL: it is a parameter, or it chooses one of several constant texts.
 */
declare const isSqlText: unique symbol;
export type SqlText = string & { readonly [isSqlText]: true };

/** The texts of one template in the source, as a tree by the inserted pieces. */
interface Continuation {
  text?: SqlText;
  readonly next: Map<SqlText, Continuation>;
  /** The last piece, which usually comes again: comparing it is faster than a look-up. */
  lastPiece?: SqlText;
  last?: Continuation;
}

interface TextsOfTemplate {
  readonly start: Continuation;
  count: number;
}

/** The most texts per template, as callers' requests decide how many there are. */
const MAX_TEXTS = 500;

/** Keyed by the constants of a template, which are the same object each time it is evaluated. */
const textsByTemplate = new WeakMap<TemplateStringsArray, TextsOfTemplate>();

/**
 * Writes SQL: rawSql`SELECT ${columns} FROM ${table}`. It binds nothing. It returns the same string object for equal pieces,
 * as hashing a new string to find its prepared statement costs more than finding a row.
 */
export function rawSql(constants: TemplateStringsArray, ...pieces: readonly SqlText[]): SqlText {
  if (pieces.length === 0) return constants[0] as SqlText;
  let texts = textsByTemplate.get(constants);
  if (!texts || texts.count >= MAX_TEXTS) {
    textsByTemplate.set(constants, (texts = { start: { next: new Map() }, count: 0 }));
  }
  let here = texts.start;
  for (const piece of pieces) {
    if (here.lastPiece !== piece || !here.last) {
      let next = here.next.get(piece);
      if (!next) here.next.set(piece, (next = { next: new Map() }));
      here.lastPiece = piece;
      here.last = next;
    }
    here = here.last;
  }
  if (here.text === undefined) {
    here.text = String.raw({ raw: constants }, ...pieces) as SqlText;
    texts.count += 1;
  }
  return here.text;
}

/** An uncached text, for lists and for statements that write many rows, whose texts would fill the memory. */
export function joinSql(texts: readonly SqlText[], separator: ' ' | ', ' | ' AND ' | ' OR ' | ' UNION ALL '): SqlText {
  return texts.join(separator) as SqlText;
}

const placeholderLists: SqlText[] = [];

/** `?, ?, ?` */
export function placeholders(count: number): SqlText {
  return (placeholderLists[count] ??= new Array<string>(count).fill('?').join(', ') as SqlText);
}

/** The digits of a count, for LIMIT. */
export function wholeNumber(count: number): SqlText {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${String(count)} is not a whole number.`);
  return String(count) as SqlText;
}

/**
 * The name of a table or a column that the program has as a string: a field of an entity, a key of a row. Lint allows it
 * in the few files that read such names.
 */
export function sqlName(name: string): SqlText {
  if (!/^\w+$/.test(name)) throw new RangeError(`"${name}" is no name of a table or a column.`);
  return name as SqlText;
}
