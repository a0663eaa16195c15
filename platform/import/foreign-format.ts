/** Recognises files that are not tables, so that the error names their format and not an unreadable byte. */
import { TextDecoder } from 'node:util';
import { mediaTypeOf } from '../files/media-type.ts';
import { TableFileError } from './table-file.error.ts';

/** An old workbook, or one with a password. */
const compoundFile = /^d0cf11e0/;
const utf16Mark = /^(fffe|feff)/;

/** Refuses a file whose beginning is not text, and names its format. */
export async function mustBeText(beginning: Buffer, path: string): Promise<void> {
  const signature = beginning.toString('hex', 0, 4);
  if (compoundFile.test(signature)) {
    const advice = 'save it as an Excel workbook (.xlsx) without a password, or as CSV';
    throw notTable(path, `an old or a password-protected Excel file; ${advice}`);
  }
  if (utf16Mark.test(signature)) return;
  const kind = markupOf(beginning) ?? (isText(beginning) ? null : await mediaTypeOf(beginning));
  if (kind !== null) throw notTable(path, `${kind}; a CSV file or an Excel workbook (.xlsx) is expected`);
}

/** The message for a zip file that is not an .xlsx workbook, by the parts it has. */
export function zipSentence(has: (name: string) => boolean): string {
  const advice = 'save it as an Excel workbook (.xlsx) or as CSV';
  if (has('content.xml')) return `The file is an OpenDocument file (.ods), not an Excel workbook; ${advice}.`;
  if (has('xl/workbook.bin')) return `The file is a binary Excel workbook (.xlsb); ${advice}.`;
  if (has('Index/Document.iwa') || has('Index.zip')) return `The file is an Apple Numbers or Pages file; ${advice}.`;
  return 'The file is a zip file, but not an Excel workbook (.xlsx).';
}

function markupOf(beginning: Buffer): string | null {
  const text = beginning
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  if (text.startsWith('<')) return 'HTML or XML text';
  if (/^(\{|\[\s*[[{])/.test(text)) return 'JSON text';
  return text.startsWith('%PDF-') ? 'application/pdf' : null;
}

function isText(beginning: Buffer): boolean {
  if (beginning.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function notTable(path: string, kind: string): TableFileError {
  return new TableFileError('NOT_A_TABLE', `The file "${path}" is ${kind}.`);
}
