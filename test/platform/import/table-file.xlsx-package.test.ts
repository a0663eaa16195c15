/** Workbooks of other programs, and files that only look like a workbook: broken, oversized, of another kind. */
import { aTemporaryFolder, readRows, refusalOf, type TemporaryFolder } from './temporary-file.ts';
import { aSheet, relationships, textRow, withDirectoryField, zip } from './workbook-file.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = aTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

const rows = textRow('id', 'name') + textRow('1', 'Lille');
const lille = [{ line: 2, cells: { id: '1', name: 'Lille' } }];
const sheetPart = 'xl/worksheets/sheet1.xml';
const stringsPart = 'xl/sharedStrings.xml';

function file(content: Uint8Array): string {
  return folder.write('table.xlsx', content);
}

describe('a workbook of another program', () => {
  it('may name its parts as it likes, from the root, from its own folder, or in other letters', async () => {
    const cell = '<c t="s"><v>0</v></c>';
    const content = await zip({
      '_rels/.rels': relationships([['a', 'officeDocument', '/book/main.xml']]),
      'book/main.xml': '<workbook xmlns:rel="r"><sheets><sheet name="1" rel:id="s"/></sheets></workbook>',
      'book/_rels/main.xml.rels': relationships([
        ['s', 'worksheet', '/cells/One.xml'],
        ['t', 'sharedStrings', '../texts/ALL.xml'],
      ]),
      'cells/one.xml': `<worksheet><sheetData>${textRow('id', 'name')}<row><c><v>1</v></c>${cell}</row></sheetData></worksheet>`,
      'texts/all.xml': '<sst><si><t>Lille</t></si></sst>',
    });
    expect(await readRows(file(content))).toEqual(lille);
  });

  it('may put a prefix before every name', async () => {
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const parts = { [sheetPart]: prefixed.replace(/<(\/?)(row|c|is|t)\b/gu, '<$1x:$2') };
    expect(await readRows(file(await aSheet('', { parts })))).toEqual(lille);
  });

  it('may keep to the strict form of the standard', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = {
      '_rels/.rels': relationships([['a', 'officeDocument', 'xl/workbook.xml']], strict),
      'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']], strict),
    };
    expect(await readRows(file(await aSheet(rows, { parts })))).toEqual(lille);
  });

  it('may have no styles, no shared texts, charts as sheets, and rows told only after more of the sheet', async () => {
    const after = '<extLst><ext><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>';
    const parts = {
      [stringsPart]: null,
      'xl/styles.xml': null,
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="c" r:id="c"/><sheet name="1" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relationships([
        ['s', 'worksheet', 'worksheets/sheet1.xml'],
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
      [sheetPart]: `<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`,
    };
    expect(await readRows(file(await aSheet('', { parts })))).toEqual(lille);
  });
});

describe('a zip file that is no workbook', () => {
  it.each([
    ['holds other files', { 'notes.txt': 'id,name' }],
    ['holds nothing', {}],
    ['is a document', { '_rels/.rels': relationships([['a', 'officeDocument', 'd.xml']]), 'd.xml': '<document/>' }],
    ['is a binary workbook', { '_rels/.rels': relationships([['a', 'officeDocument', 'b.bin']]), 'b.bin': '\u0083' }],
  ])('is refused when it %s', async (_what, parts: Record<string, string>) => {
    const refusal = await refusalOf(file(await zip({ '_rels/d.xml.rels': relationships([]), ...parts })));
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(refusal.message).toContain('not an Excel workbook');
  });
});

describe('a broken workbook', () => {
  it('is refused when it was cut short', async () => {
    const whole = await aSheet(rows);
    for (const length of [4, whole.length / 2, whole.length - 30]) {
      expect(await refusalOf(file(whole.subarray(0, length)))).toMatchObject({ code: 'BROKEN_FILE' });
    }
  });

  it.each([
    ['a part is missing', { [sheetPart]: null }, `its part "${sheetPart}" is missing`],
    ['a part is cut short', { [sheetPart]: `<worksheet><sheetData>${rows}` }, 'is not well-formed XML'],
    ['a part is no XML', { [stringsPart]: 'id,name' }, 'is not well-formed XML'],
    ['a part declares a document type', { [stringsPart]: '<!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }, 'not accepted'],
  ])('is refused when %s', async (_what, parts, sentence) => {
    const refusal = await refusalOf(file(await aSheet(rows, { parts })));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE' });
    expect(refusal.message).toContain(sentence);
  });

  it('is refused when a part is not UTF-8', async () => {
    const latin1 = Buffer.from(`<worksheet><sheetData>${textRow('id', 'Malmö')}</sheetData></worksheet>`, 'latin1');
    const refusal = await refusalOf(file(await aSheet('', { parts: { [sheetPart]: latin1 } })));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE' });
    expect(refusal.message).toContain(sheetPart);
  });

  it.each([
    ['is followed by a row numbered "2"', '<row r="2"/><row r="2"/>'],
    ['is followed by a row numbered "x"', '<row r="1"/><row r="x"/>'],
    ['has a cell at "XFE1"', '<row r="1"><c r="XFE1"/></row>'],
    ['has a cell at "7"', '<row r="1"><c r="7"/></row>'],
    ['is longer than 1000000 characters', `<row><c t="str"><v>${'long'.repeat(250_001)}</v></c></row>`],
  ])('is refused when a row %s', async (sentence, broken) => {
    const refusal = await refusalOf(file(await aSheet(broken)));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE' });
    expect(refusal.message).toContain(sentence);
  });

  it.each([
    ['checksum', 1, 'checksum'],
    ['unpackedBytes', 10, 'too many bytes'],
    ['unpackedBytes', 100_000, 'not enough bytes'],
  ] as const)(
    'is refused when the %s of a part is not what the zip directory says: %d',
    async (field, value, sentence) => {
      const refusal = await refusalOf(file(withDirectoryField(await aSheet(rows), sheetPart, field, value)));
      expect(refusal).toMatchObject({ code: 'BROKEN_FILE' });
      expect(refusal.message).toContain(sentence);
    },
  );
});

describe('an oversized workbook', () => {
  it('is refused before it is unpacked when all parts together exceed the limit', async () => {
    const bomb = withDirectoryField(await aSheet(rows), sheetPart, 'unpackedBytes', 513 * 1024 * 1024);
    expect(await refusalOf(file(bomb))).toMatchObject({
      code: 'BROKEN_FILE',
      message: 'The workbook would unpack to more than 512 MiB, which is not accepted.',
    });
  });

  it('is refused when its texts do not fit into memory', async () => {
    const bomb = withDirectoryField(await aSheet(rows), stringsPart, 'unpackedBytes', 65 * 1024 * 1024);
    const refusal = await refusalOf(file(bomb));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE' });
    expect(refusal.message).toContain('the accepted 64 MiB');
  });
});
