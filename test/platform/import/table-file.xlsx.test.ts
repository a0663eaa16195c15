/** Which sheet of a workbook is the table, how its rows are told, and what its cells say. */
import { openTableFile } from '../../../platform/import/table-file.ts';
import { aTemporaryFolder, readRows, refusalOf, type TemporaryFolder } from './temporary-file.ts';
import { aSheet, aWorkbook, textRow, type SheetDraft, type WorkbookDraft } from './workbook-file.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = aTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

async function workbook(...sheets: readonly SheetDraft[]): Promise<string> {
  return folder.write('table.xlsx', await aWorkbook({ sheets }));
}

async function sheet(rows: string, rest: Omit<WorkbookDraft, 'sheets'> = {}): Promise<string> {
  return folder.write('table.xlsx', await aSheet(rows, rest));
}

/** What the reader makes of one cell, written as XML. */
async function textOf(cell: string, rest: Omit<WorkbookDraft, 'sheets'> = {}): Promise<string | undefined> {
  const rows = await readRows(await sheet(`${textRow('id', 'value')}<row><c><v>1</v></c>${cell}</row>`, rest));
  return rows[0]?.cells['value'];
}

const cover = { name: 'README', rows: textRow('Collection', 'Covenant') + textRow('Release', 'January') };
const explained = { name: 'df1_METADATA', rows: textRow('Name', 'Type', 'Description') };
const data = { name: '1', rows: textRow('id', 'Name', 'action plan expected', 'x') + textRow('7', 'Lille', '-') };

describe('the data sheet of a workbook', () => {
  it('is the one whose first filled row names the most columns, wherever it stands', async () => {
    for (const sheets of [
      [cover, explained, data],
      [data, explained, cover],
    ]) {
      const table = await openTableFile(await workbook(...sheets));
      expect(table.columns).toEqual(['id', 'name', 'action_plan_expected', 'x']);
      await table.close();
    }
  });

  it('is never a hidden one', async () => {
    expect(await readRows(await workbook({ ...data, state: 'hidden' }, explained))).toEqual([]);
    expect(await readRows(await workbook({ ...data, state: 'veryHidden' }, explained))).toEqual([]);
  });

  it('is refused when two sheets name equally many columns', async () => {
    const refusal = await refusalOf(await workbook(data, cover, { ...data, name: 'copy' }));
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(refusal.message).toContain('"1" and "copy"');
  });

  it('is refused when no sheet starts with two columns', async () => {
    const refusal = await refusalOf(
      await workbook({ name: 'Title', rows: textRow('A title') }, { name: 'Nil', rows: '' }),
    );
    expect(refusal).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(refusal.message).toContain('"Title", "Nil"');
  });

  it('is found although another sheet starts with an error', async () => {
    const broken = { name: 'Sums', rows: '<row><c t="e"><v>#REF!</v></c></row>' };
    expect(await readRows(await workbook(broken, data))).toHaveLength(1);
  });
});

describe('the rows of a sheet', () => {
  it('carry the row number that Excel shows, and leave out the empty ones', async () => {
    const rows = `<row r="3"><c r="B3" t="str"><v>id</v></c><c r="D3" t="str"><v>name</v></c></row>
      <row r="4"/><row r="6"><c r="D6" t="str"><v> Essen </v></c></row><row r="7"><c r="B7" s="1"/></row>
      <row r="9"><c r="B9"><v>9</v></c></row>`;
    expect(await readRows(await sheet(rows))).toEqual([
      { line: 6, cells: { id: '', name: 'Essen' } },
      { line: 9, cells: { id: '9', name: '' } },
    ]);
  });

  it('need not say where they and their cells stand', async () => {
    const rows = textRow('id', 'name') + textRow('1', 'Lille') + textRow('2', 'Essen');
    expect((await readRows(await sheet(rows))).map(({ line, cells }) => [line, cells['name']])).toEqual([
      [2, 'Lille'],
      [3, 'Essen'],
    ]);
  });

  it('are taken without the remarks beside the table, and say so', async () => {
    expect(await readRows(await sheet(textRow('id', 'name') + textRow('1', 'Lille', 'note')))).toEqual([
      {
        line: 2,
        cells: { id: '1', name: 'Lille' },
        notes: ['values in columns without a name in the header are not read'],
      },
    ]);
  });

  it('say nothing in a merged cell but the first, as it may show what is not meant', async () => {
    const rows = textRow('id', 'group') + textRow('1', 'Lille') + textRow('2', '') + textRow('3', 'Essen');
    const draft = await sheet(`${rows}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells><sheetData>`);
    const table = await openTableFile(draft);
    const problems = async (): Promise<unknown[]> => {
      const found = [];
      for await (const row of table.rows()) found.push(row.problems);
      return found;
    };
    // A sheet tells its merged cells at its end: whoever imports reads it through first.
    await problems();
    const merged = { group: 'cell B3 is merged with others (B2:B3)' };
    expect(await problems()).toEqual([undefined, merged, undefined]);
    await table.close();
  });

  it('are found in the sheet of a known table below its title, though another sheet is wider', async () => {
    const isKnown = (columns: readonly string[]): boolean => columns.includes('organisation_id');
    const wide = { name: 'Wide', rows: textRow('a', 'b', 'c', 'd') };
    const known = {
      name: 'T',
      rows: textRow('Towns', '2024') + textRow('Organisation ID', 'n') + textRow('7', 'Sala'),
    };
    const table = await openTableFile(await workbook(wide, known), isKnown);
    expect(table.columns).toEqual(['organisation_id', 'n']);
    for await (const row of table.rows()) expect(row).toMatchObject({ line: 3, cells: { organisation_id: '7' } });
    await table.close();
    await expect(openTableFile(await workbook(known, { ...known, name: 'U' }), isKnown)).rejects.toThrow('"T" and "U"');
  });

  it.each([
    ['an error', '<c t="e"><f>A1</f><v>#REF!</v></c>', 'cell B2 holds the error #REF!'],
    ['a formula without its result', '<c><f>A1+1</f></c>', 'holds a formula without its result'],
    ['a text that the workbook does not have', '<c t="s"><v>5</v></c>', 'holds "5", which is not the number of a text'],
    ['a number that is none', '<c><v>12a</v></c>', 'holds "12a", which is not a number'],
    ['a boolean that is none', '<c t="b"><v>constructor</v></c>', 'which is not true or false'],
    ['an unknown kind of value', '<c t="z"><v>1</v></c>', 'which is not of a known cell type'],
  ])('tell of a cell that it holds %s', async (_what, cell, sentence) => {
    const bad = `<row><c><v>1</v></c>${cell}</row>`;
    const rows = await readRows(await sheet(textRow('id', 'value') + bad + textRow('2', 'good')));
    expect(rows[0]).toMatchObject({ line: 2, cells: { id: '1', value: '' } });
    expect(rows[0]?.problems?.['value']).toContain(sentence);
    expect(rows[1]).toEqual({ line: 3, cells: { id: '2', value: 'good' } });
  });
});

describe('a cell of a sheet', () => {
  it.each([
    ['12345', '12345'],
    ['12.0', '12'],
    ['1.5E-3', '0.0015'],
    ['-2.5e-10', '-0.00000000025'],
    ['6.02214076E+23', '602214076000000000000000'],
    ['52.243497900000001', '52.2434979'],
    ['-0', '0'],
    ['.5', '0.5'],
  ])('with the number %s reads %s', async (number, text) => {
    expect(await textOf(`<c><v>${number}</v></c>`)).toBe(text);
    expect(await textOf(`<c t="n"><f>A1</f><v>${number}</v></c>`)).toBe(text);
  });

  it('with a boolean reads true or false', async () => {
    expect(await textOf('<c t="b"><v>1</v></c>')).toBe('true');
    expect(await textOf('<c t="b"><v>0</v></c>')).toBe('false');
  });

  it('with a formula reads its result', async () => {
    expect(await textOf('<c t="str"><f>"a"&amp;"b"</f><v>a &amp; b</v></c>')).toBe('a & b');
    expect(await textOf('<c t="str"><f>""</f><v></v></c>')).toBe('');
  });

  it('with a shared text reads all its runs without the pronunciation hints', async () => {
    const strings =
      '<si><t>first</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Sant </t></r><r><t>Joan</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    expect(await textOf('<c t="s"><v>1</v></c>', { strings })).toBe('Sant Joan');
    expect(await textOf('<c t="s"><v>2</v></c>', { strings })).toBe('東京');
  });

  it('with a text of its own reads all its runs', async () => {
    expect(await textOf('<c t="inlineStr"><is><r><t>San </t></r><r><t>Juan</t></r></is></c>')).toBe('San Juan');
    expect(await textOf('<c t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c>')).toBe('A & B');
  });

  it('reads the characters that Excel spells out', async () => {
    expect(await textOf('<c t="inlineStr"><is><t>two_x000A_lines _x005F_x000A_</t></is></c>')).toBe(
      'two\nlines _x000A_',
    );
  });

  it('with a dash keeps it, since its meaning belongs to the table', async () => {
    expect(await textOf('<c t="inlineStr"><is><t>-</t></is></c>')).toBe('-');
  });
});
