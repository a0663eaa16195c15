/** A table as it is read, whatever file it stands in. */

export interface TableRow {
  /** Where a person finds the row: the line of the CSV file on which it starts, or the row number of the sheet. */
  line: number;
  /** Column name → trimmed text; '' when the cell is empty. Every column of the header is present. */
  cells: Readonly<Record<string, string>>;
  /** Why the row cannot be told apart into cells, in the words of a sentence's end. */
  problem?: string | undefined;
  /** Column name → why its cell cannot be read. It matters to whoever reads that column. */
  problems?: Readonly<Record<string, string>> | undefined;
  /** What the person should know of the row although it is taken. */
  notes?: string[] | undefined;
}

export interface TableFile {
  /** Names from the header row: trimmed, lower case, white space and hyphens turned into `_`; each once. */
  readonly columns: readonly string[];
  /** Those that the header names more than once: which of them is meant nobody can tell. */
  readonly columnsNamedTwice: ReadonlySet<string>;
  /** The rows below the header, without the entirely empty ones. Each call reads the file from its beginning. */
  rows(): AsyncIterable<TableRow>;
  /** Releases the file. Rows cannot be read afterwards. */
  close(): Promise<void>;
}
