/** Why a table file was refused: a stable code, the line to look at where there is one, and one sentence for the person who sent the file. */
export type TableFileErrorCode =
  /** Nothing lies at the path. */
  | 'FILE_NOT_FOUND'
  /** Something lies there, but it is no ordinary file, the system denies access to it, or it has been closed. */
  | 'FILE_NOT_READABLE'
  /** The file is readable, but holds no table: empty, another format, no header row, no sheet with data. */
  | 'NOT_A_TABLE'
  /** The file sets out to be a table and breaks off or contradicts itself. */
  | 'BROKEN_FILE';

export class TableFileError extends Error {
  override readonly name = 'TableFileError';
  readonly code: TableFileErrorCode;
  /** The line of the text file, or the row number of the sheet, as a person sees it. */
  readonly line?: number;

  constructor(code: TableFileErrorCode, message: string, about: { line?: number; cause?: unknown } = {}) {
    super(message, about.cause === undefined ? undefined : { cause: about.cause });
    this.code = code;
    if (about.line !== undefined) this.line = about.line;
  }
}
