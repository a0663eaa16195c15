/** Why a table file was refused: a stable code, the line if there is one, and one sentence for the operator. */
export type TableFileErrorCode =
  /** There is nothing at the path. */
  | 'FILE_NOT_FOUND'
  /** It is not a regular file, the system denies access to it, or it has been closed. */
  | 'FILE_NOT_READABLE'
  /** The file holds no table: it is empty, has another format, no header row or no sheet with data. */
  | 'NOT_A_TABLE'
  /** The file is a table that is truncated or contradicts itself. */
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
