/** Opening and closing a table file, whatever its format: what is accepted, what is refused, and that it is let go. */
import { fstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openTableFile } from '../../../platform/import/table-file.ts';
import type { TableFile } from '../../../platform/import/table.ts';
import { aTemporaryFolder, readRows, refusalOf, type TemporaryFolder } from './temporary-file.ts';
import { aSheet, textRow, zip } from './workbook-file.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = aTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

const header = textRow('id', 'name');

async function readFirstRow(table: TableFile): Promise<string | undefined> {
  for await (const row of table.rows()) return row.cells['name'];
  return undefined;
}

/** How many open descriptors of this process point to the file. */
function openDescriptors(path: string): number {
  const { ino, dev } = statSync(path);
  return readdirSync('/dev/fd').filter((descriptor) => {
    try {
      const open = fstatSync(Number(descriptor));
      return open.ino === ino && open.dev === dev;
    } catch {
      return false;
    }
  }).length;
}

describe('opening a table file', () => {
  it('judges the format by the content, not by the name', async () => {
    const workbook = folder.write('workbook.csv', await aSheet(header + textRow('1', 'Lille')));
    const text = folder.write('text.xlsx', 'id,name\n1,Essen\n');
    expect(await readRows(workbook)).toEqual([{ line: 2, cells: { id: '1', name: 'Lille' } }]);
    expect(await readRows(text)).toEqual([{ line: 2, cells: { id: '1', name: 'Essen' } }]);
  });

  it('refuses a missing file, naming it', async () => {
    const path = join(folder.path, 'missing.csv');
    expect(await refusalOf(path)).toEqual({ code: 'FILE_NOT_FOUND', message: `There is no file "${path}".` });
    expect(await refusalOf(join(folder.write('a.csv', 'id\n'), 'b.csv'))).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('refuses what is no ordinary file', async () => {
    const refusal = await refusalOf(folder.path);
    expect(refusal).toMatchObject({ code: 'FILE_NOT_READABLE' });
    expect(refusal.message).toContain('is a folder');
    expect(await refusalOf('/dev/null')).toMatchObject({ code: 'FILE_NOT_READABLE' });
  });

  it('refuses an empty file', async () => {
    const refusal = await refusalOf(folder.write('empty.csv', ''));
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(refusal.message).toMatch(/empty\.csv" is empty\.$/);
  });

  it('refuses the older and the password-protected Excel format with advice', async () => {
    const refusal = await refusalOf(folder.write('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')));
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(refusal.message).toContain('save it as');
  });
});

describe('a file that is no table is named for what it is', () => {
  it.each([
    ['gz', () => gzipSync('id,name\n1,Lille\n'), 'application/gzip'],
    ['pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n'), 'application/pdf'],
    ['png', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['html', () => Buffer.from('\uFEFF \n<table><tr><td>id</td></tr></table>'), 'HTML or XML text'],
    ['json', () => Buffer.from('[ {"id": 1} ]'), 'JSON text'],
    ['ods', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), '.ods'],
    ['numbers', () => zip({ 'Index/Document.iwa': 'x' }), 'Apple Numbers'],
    ['zip', () => zip({ 'table.csv': 'id,name\n' }), 'a zip file, but not an Excel workbook'],
  ])('%s', async (extension, content, named) => {
    const refusal = await refusalOf(folder.write(`renamed-${extension}.csv`, await content()));
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE', message: expect.stringContaining(named) as string });
  });
});

describe.each([
  ['CSV file', 'csv', () => Promise.resolve(`id,name\n1,Lille\n${'2,Essen\n'.repeat(50_000)}"broken`)],
  ['workbook', 'xlsx', () => aSheet(`${header}${textRow('1', 'Lille').repeat(5_000)}<broken`)],
])('reading the rows of a %s', (_format, extension, content) => {
  let path: string;
  let table: TableFile;
  beforeEach(async () => {
    path = folder.write(`long.${extension}`, await content());
    table = await openTableFile(path);
  });
  afterEach(() => table.close());

  it('reads no further than the consumer asks', async () => {
    expect(await readFirstRow(table)).toBe('Lille');
    await expect(readRows(path)).rejects.toMatchObject({ code: 'BROKEN_FILE' });
  });

  it('starts at the first row each time', async () => {
    expect(await readFirstRow(table)).toBe('Lille');
    expect(await readFirstRow(table)).toBe('Lille');
  });

  it('releases the file on close, also when the consumer stopped half-way', async () => {
    await readFirstRow(table);
    expect(openDescriptors(path)).toBe(1);
    await table.close();
    expect(openDescriptors(path)).toBe(0);
  });

  it('releases the file when it is refused', async () => {
    await table.close();
    await expect(readRows(path)).rejects.toMatchObject({ code: 'BROKEN_FILE' });
    const empty = folder.write(`empty.${extension}`, extension === 'csv' ? ',,\n' : await aSheet(''));
    await expect(openTableFile(empty)).rejects.toMatchObject({ code: 'NOT_A_TABLE' });
    expect([openDescriptors(path), openDescriptors(empty)]).toEqual([0, 0]);
  });

  it('refuses to read on after close', async () => {
    const rows = table.rows()[Symbol.asyncIterator]();
    await rows.next();
    await table.close();
    await expect(rows.next()).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
    await expect(readFirstRow(table)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});
