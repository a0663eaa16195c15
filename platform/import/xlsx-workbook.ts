/**
 * The structure of a workbook: its visible sheets in order, its strings and styles, and the day from which it counts dates.
 * Parts are found through relationships only, as programs choose their names freely.
 */
import { posix } from 'node:path';
import { zipSentence } from './foreign-format.ts';
import { TableFileError } from './table-file.error.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { attribute, isTrue, readXml } from './xlsx-xml.ts';

export interface XlsxSheet {
  readonly name: string;
  readonly part: string;
}

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
  readonly countsFrom1904: boolean;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

export async function readWorkbook(xlsx: XlsxPackage): Promise<XlsxWorkbook> {
  const workbookPart = await findWorkbookPart(xlsx);
  const { dir, base } = posix.parse(workbookPart);
  const relationships = await readRelationships(xlsx, posix.join(dir, '_rels', `${base}.rels`), dir);
  const sheets: XlsxSheet[] = [];
  let countsFrom1904 = false;
  let root = '';
  await readXml(xlsx, workbookPart, {
    open(name, attributes) {
      root ||= name;
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const target = relationships.find(({ id }) => id === attribute(attributes, 'id'));
      // Other sheets hold a chart or a dialogue and have no cells.
      if (target?.type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', part: target.part });
    },
  });
  if (root !== 'workbook') throw noWorkbook(xlsx);
  const partOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.part;
  return { sheets, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles'), countsFrom1904 };
}

async function findWorkbookPart(xlsx: XlsxPackage): Promise<string> {
  if (!xlsx.has('_rels/.rels')) throw noWorkbook(xlsx);
  const relationships = await readRelationships(xlsx, '_rels/.rels', '');
  const part = relationships.find(({ type }) => type === 'officeDocument')?.part;
  // A binary workbook (.xlsb) has the same structure, but its parts are not XML.
  if (part === undefined || !part.toLowerCase().endsWith('.xml')) throw noWorkbook(xlsx);
  return part;
}

/** Compares types by their last word: the strict and the transitional standard differ in everything before it. */
async function readRelationships(xlsx: XlsxPackage, part: string, folder: string): Promise<readonly Relationship[]> {
  const relationships: Relationship[] = [];
  await readXml(xlsx, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type'] ?? '';
      relationships.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: posix.resolve('/', folder, attributes['Target'] ?? '').slice(1),
      });
    },
  });
  return relationships;
}

function noWorkbook(xlsx: XlsxPackage): TableFileError {
  return new TableFileError(
    'NOT_A_TABLE',
    zipSentence((part) => xlsx.has(part)),
  );
}
