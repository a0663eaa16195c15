/** A table, independent of its file format. */

export interface TableRow {
  /** The line of the CSV file on which the row starts, or its row number in the sheet. */
  line: number;
  /** Column name → trimmed text; '' when the cell is empty. Every column of the header is present. */
  cells: Readonly<Record<string, string>>;
  /** Why the row cannot be split into cells, worded as the end of a sentence. */
  problem?: string | undefined;
  /** Column name → why its cell cannot be read; reading that column refuses the row. */
  problems?: Readonly<Record<string, string>> | undefined;
  /** Remarks on a row that is imported. */
  notes?: string[] | undefined;
}

export interface TableFile {
  /** Names from the header row: trimmed, lower case, white space and hyphens turned into `_`; each once. */
  readonly columns: readonly string[];
  /** Columns that the header names more than once. */
  readonly columnsNamedTwice: ReadonlySet<string>;
  /** The rows below the header, without the entirely empty ones. Each call reads the file from its beginning. */
  rows(): AsyncIterable<TableRow>;
  /** Releases the file. Rows cannot be read afterwards. */
  close(): Promise<void>;
}
