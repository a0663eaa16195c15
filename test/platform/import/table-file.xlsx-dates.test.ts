/** Dates in workbooks: plain numbers, counted from one of two first days, known by the number format alone. */
import { aTemporaryFolder, readRows, type TemporaryFolder } from './temporary-file.ts';
import { aSheet, textRow } from './workbook-file.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = aTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

interface Format {
  readonly id?: number;
  readonly code?: string;
  readonly countsFrom1904?: boolean;
}

/** A workbook whose one value carries the format; style 0 is plain, and decoys use the same numbers elsewhere. */
async function workbook(value: string, { id = 14, code, countsFrom1904 = false }: Format): Promise<string> {
  const formats =
    code === undefined ? '' : `<numFmts><numFmt numFmtId="${String(id)}" formatCode="${code}"/></numFmts>`;
  const decoys = '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>';
  const styles = `${formats}${decoys}<cellXfs><xf numFmtId="0"/><xf numFmtId="${String(id)}"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="${String(id)}" formatCode="0"/></dxf></dxfs>`;
  const rows = `${textRow('id', 'value')}<row><c s="0"><v>40204</v></c><c s="1"><v>${value}</v></c></row>`;
  const properties = countsFrom1904 ? 'date1904="1"' : '';
  return folder.write('dates.xlsx', await aSheet(rows, { styles, properties }));
}

async function dayOf(value: string, format: Format = {}): Promise<string | undefined> {
  return (await readRows(await workbook(value, format)))[0]?.cells['value'];
}

describe('a date cell', () => {
  it('reads as YYYY-MM-DD while the same number without a date format stays a number', async () => {
    expect(await readRows(await workbook('40204', {}))).toEqual([
      { line: 2, cells: { id: '40204', value: '2010-01-26' } },
    ]);
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['44620', '2022-02-28'],
    ['44621', '2022-03-01'],
    ['2958465', '9999-12-31'],
  ])('counts from 1900 with the leap day that never was: %s is %s', async (value, day) => {
    expect(await dayOf(value)).toBe(day);
  });

  it.each([
    ['0', '1904-01-01'],
    ['59', '1904-02-29'],
    ['38742', '2010-01-26'],
  ])('counts from 1904 where the workbook says so: %s is %s', async (value, day) => {
    expect(await dayOf(value, { countsFrom1904: true })).toBe(day);
  });

  it('drops the time of day, and takes a rounding error before midnight for midnight', async () => {
    expect(await dayOf('40204.75')).toBe('2010-01-26');
    expect(await dayOf('40203.99999999999')).toBe('2010-01-26');
    expect(await dayOf('40203.9999')).toBe('2010-01-25');
  });

  it.each(['60', '0', '0.5', '-1', '2958466'])(
    'is told as the trouble of its row when no day has the number %s',
    async (value) => {
      const problems = { value: `cell B2 holds "${value}", which is not a day of the calendar` };
      expect(await readRows(await workbook(value, {}))).toEqual([
        { line: 2, cells: { id: '40204', value: '' }, problems },
      ]);
    },
  );

  it('may be written as a date instead of a number', async () => {
    const cells = '<c t="d"><v>2010-01-26T00:00:00</v></c><c t="d"><v>2010-01-27</v></c>';
    const path = folder.write('iso.xlsx', await aSheet(`${textRow('a', 'b')}<row>${cells}</row>`));
    expect((await readRows(path))[0]?.cells).toEqual({ a: '2010-01-26', b: '2010-01-27' });
    const clock = folder.write('iso.xlsx', await aSheet(`${textRow('a', 'b')}<row><c t="d"><v>T12:00</v></c></row>`));
    expect((await readRows(clock))[0]?.problems).toEqual({ a: expect.stringContaining('not a date') as string });
  });
});

describe('a number format', () => {
  it.each([
    'yyyy\\-mm\\-dd',
    'dd/mm/yyyy;@',
    '[$-41D]d mmmm yyyy',
    'mmm\\-yy',
    '[Red]mmmm',
    'd&quot; hours&quot;',
    'yyyy-mm-dd hh:mm AM/PM',
  ])('shows a date: %s', async (code) => {
    expect(await dayOf('40204', { id: 164, code })).toBe('2010-01-26');
  });

  it.each([
    'General',
    '0.00E+00',
    '0&quot; days&quot;',
    '[Red]0;[Yellow]0',
    '#,##0\\ \\d',
    '_d0_y',
    'hh:mm:ss',
    'mm:ss.0',
    '[h]:mm',
    '[mm]',
    'h AM/PM',
    '0;yyyy',
  ])('shows no date: %s', async (code) => {
    expect(await dayOf('40204', { id: 164, code })).toBe('40204');
  });

  it('is known by its number where the workbook does not spell it out, unless it does', async () => {
    expect(await dayOf('40204', { id: 22 })).toBe('2010-01-26');
    expect(await dayOf('40204', { id: 20 })).toBe('40204');
    expect(await dayOf('40204', { id: 14, code: '0' })).toBe('40204');
  });
});
