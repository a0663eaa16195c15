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

  it('are refused with the row when a value stands outside the named columns', async () => {
    const refusal = await refusalOf(await sheet(textRow('id', 'name') + textRow('1', 'Lille', 'note')));
    expect(refusal).toMatchObject({
      code: 'BROKEN_FILE',
      line: 2,
    });
    expect(refusal.message).toContain('"note" in column 3');
  });

  it.each([
    ['an error', '<c t="e"><f>A1</f><v>#REF!</v></c>', 'cell B2 holds the error #REF!'],
    ['a formula without its result', '<c><f>A1+1</f></c>', 'holds a formula without its result'],
    ['a text that the workbook does not have', '<c t="s"><v>5</v></c>', 'holds "5", which is not the number of a text'],
    ['a number that is none', '<c><v>12a</v></c>', 'holds "12a", which is not a number'],
    ['a boolean that is none', '<c t="b"><v>constructor</v></c>', 'which is not true or false'],
    ['an unknown kind of value', '<c t="z"><v>1</v></c>', 'which is not of a known cell type'],
  ])('are refused with the row when a cell holds %s', async (_what, cell, sentence) => {
    const refusal = await refusalOf(await sheet(`${textRow('id', 'value')}<row><c><v>1</v></c>${cell}</row>`));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE', line: 2 });
    expect(refusal.message).toContain(sentence);
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
