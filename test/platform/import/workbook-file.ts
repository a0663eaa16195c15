/**
 * Writes Excel workbooks part by part from XML typed by hand, so that a test can hold exactly the oddity it is about.
 * It shares no code with the reader.
 */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetDraft {
  readonly name: string;
  /** What stands inside <sheetData>. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** Content by the name of the part. */
type PartDrafts = Readonly<Record<string, string | Uint8Array | null>>;

export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  /** What stands inside <sst>. */
  readonly strings?: string;
  /** What stands inside <styleSheet>. */
  readonly styles?: string;
  /** Attributes of <workbookPr>. */
  readonly properties?: string;
  /** Parts that replace or join the ordinary ones; null leaves one out. */
  readonly parts?: PartDrafts;
}

/** The ordinary form, as Excel writes it. */
export async function aWorkbook(draft: WorkbookDraft): Promise<Buffer> {
  const parts: Record<string, string | null> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(draft),
    'xl/_rels/workbook.xml.rels': relationships([
      ...draft.sheets.map((_sheet, index): Relation => [
        `rId${String(index + 1)}`,
        'worksheet',
        `worksheets/sheet${String(index + 1)}.xml`,
      ]),
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdStyles', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${draft.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${draft.styles ?? ''}</styleSheet>`,
  };
  draft.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] =
      `<worksheet xmlns="${main}"><dimension ref="A1:B2"/><sheetData>${sheet.rows}</sheetData></worksheet>`;
  });
  return zip({ ...parts, ...draft.parts });
}

/** One visible sheet with the given rows. */
export function aSheet(rows: string, rest: Omit<WorkbookDraft, 'sheets'> = {}): Promise<Buffer> {
  return aWorkbook({ ...rest, sheets: [{ name: 'Data', rows }] });
}

/** A row of texts, without references to where it stands. */
export function textRow(...texts: readonly string[]): string {
  return `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}

export type Relation = readonly [id: string, type: string, target: string];

export function relationships(relations: readonly Relation[], types = office): string {
  const entries = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${packaging}">${entries.join('')}</Relationships>`;
}

export async function zip(parts: PartDrafts): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) file.addBuffer(Buffer.from(content), name);
  }
  file.end();
  return buffer(file.outputStream);
}

/** Overwrites what the zip directory says about one part; the offsets are those of the zip format's central directory. */
export function withDirectoryField(
  zipped: Buffer,
  part: string,
  field: 'checksum' | 'unpackedBytes',
  value: number,
): Buffer {
  const changed = Buffer.from(zipped);
  const name = changed.lastIndexOf(part);
  changed.writeUInt32LE(value, name - 46 + { checksum: 16, unpackedBytes: 24 }[field]);
  return changed;
}

function workbookXml({ sheets, properties = '' }: WorkbookDraft): string {
  const entries = sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${String(index + 1)}"${visibility} r:id="rId${String(index + 1)}"/>`;
  });
  const head = `<workbookPr ${properties}/><sheets>${entries.join('')}</sheets>`;
  return `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}">${head}</workbook>`;
}
