/** What a CSV file may look like, where its lines are counted, and what makes it refused. */
import { openTableFile } from '../../../platform/import/table-file.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { aTemporaryFolder, readRows, refusalOf, type TemporaryFolder } from './temporary-file.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = aTemporaryFolder();
});
afterAll(() => {
  folder.remove();
});

function csv(content: string | Uint8Array): string {
  return folder.write('table.csv', content);
}

async function all(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const found: TableRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

async function columnsOf(content: string): Promise<readonly string[]> {
  const table = await openTableFile(csv(content));
  await table.close();
  return table.columns;
}

describe('the columns of a CSV file', () => {
  it('are trimmed, in lower case, with white space turned into an underscore', async () => {
    expect(await columnsOf(' Action  plan expected ,"gcom\nID",MAYOR\n')).toEqual([
      'action_plan_expected',
      'gcom_id',
      'mayor',
    ]);
  });

  it('do not begin with a byte order mark', async () => {
    expect(await columnsOf('\uFEFFid,name\n')).toEqual(['id', 'name']);
    expect(await columnsOf('\uFEFF"id";"name, local"\n')).toEqual(['id', 'name,_local']);
  });

  it('are separated by a semicolon or a tab where Excel writes these', async () => {
    expect(await columnsOf('id;name\n1;"a,b,c"\n')).toEqual(['id', 'name']);
    expect(await columnsOf('"a,b"\tname\n')).toEqual(['a,b', 'name']);
  });

  it('are the same whatever their case, hyphens, underscores, invisible characters and kinds of space', async () => {
    const spellings = ['Date of adhesion', 'date-of-adhesion', ' DATE_OF_ADHESION ', 'date\u00A0of\u202Fadhesion'];
    for (const spelling of [...spellings, '\u200Bdate of\u200E adhesion', '"Date\r\nof adhesion"']) {
      expect(await columnsOf(`${spelling},id\n`)).toEqual(['date_of_adhesion', 'id']);
    }
  });

  it('are told when two have one name, as nobody can say which one is meant', async () => {
    const path = csv('\nid,Gcom id,gcom_id\n1,a,b\n');
    const table = await openTableFile(path);
    await table.close();
    expect([table.columns, [...table.columnsNamedTwice]]).toEqual([['id', 'gcom_id'], ['gcom_id']]);
    expect((await readRows(path))[0]?.problems).toEqual({ gcom_id: 'the header names this column twice' });
  });

  it.each([
    ['sep=;\r\n', ';'],
    ['\uFEFFsep=;\n', ';'],
    ['"sep=|"\n', '|'],
    ['SEP=\t\n', '\t'],
    ['sep=^\n', '^'],
  ])('are separated by what the first line names: %j', async (first, delimiter) => {
    const rows = await readRows(csv(`${first}id${delimiter}name, local\n1${delimiter}b,c\n`));
    expect(rows).toEqual([{ line: 3, cells: { id: '1', 'name,_local': 'b,c' } }]);
  });

  it('are found where the first line names another delimiter than theirs', async () => {
    const table = await openTableFile(csv('sep=;\nid,name\n1,Sala\n'), (columns) => columns.includes('id'));
    const rows = await all(table.rows());
    await table.close();
    expect(rows).toEqual([{ line: 3, cells: { id: '1', name: 'Sala' } }]);
  });

  it('are found below a title, whatever the delimiter of the lines above them', async () => {
    const isKnown = (columns: readonly string[]): boolean => columns.includes('organisation_id');
    const titles = ['Towns, villages, and groups', 'List;;', '', 'as of "today"'];
    for (const delimiter of [',', ';', '\t', '|']) {
      const lines = [...titles, ['Organisation ID', 'name'].join(delimiter), ['7', 'Sala'].join(delimiter)];
      const table = await openTableFile(csv(lines.join('\r\n')), isKnown);
      const rows = await all(table.rows());
      await table.close();
      expect([table.columns, rows]).toEqual([
        ['organisation_id', 'name'],
        [{ line: 6, cells: { organisation_id: '7', name: 'Sala' } }],
      ]);
    }
  });

  it('are refused when no line is filled', async () => {
    expect(await refusalOf(csv('\n,,\n  \n'))).toMatchObject({ code: 'NOT_A_TABLE' });
    expect(await refusalOf(csv('\uFEFF'))).toMatchObject({ code: 'NOT_A_TABLE' });
  });
});

describe('the rows of a CSV file', () => {
  it('have trimmed texts, and an empty text where a field is empty', async () => {
    const rows = await readRows(csv('id,name,status\n 1 ," Sant ""Joan"", d\'Alacant ",\n'));
    expect(rows).toEqual([{ line: 2, cells: { id: '1', name: 'Sant "Joan", d\'Alacant', status: '' } }]);
  });

  it('tell the line on which they start, past empty lines and line breaks inside quotes', async () => {
    const lines = ['id,name', '', '1,"two', 'lines"', ',', '   ', '2,"three', '', 'lines"', '3,last'];
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const rows = await readRows(csv(lines.join(lineBreak)));
      expect(rows.map(({ line, cells }) => [line, cells['id']])).toEqual([
        [3, '1'],
        [7, '2'],
        [10, '3'],
      ]);
    }
  });

  it('may end in different line breaks within one file', async () => {
    expect((await readRows(csv('id,name\r\n1,a\n2,b\r\n'))).map((row) => row.cells['name'])).toEqual(['a', 'b']);
  });

  it('may have nameless columns; a value in one makes the row unclear', async () => {
    expect(await readRows(csv('id,,\n1,,\n'))).toEqual([{ line: 2, cells: { id: '1' } }]);
    expect(await readRows(csv('id,,\n1,,\n2,,x\n3\n'))).toMatchObject([
      { line: 2, problem: undefined },
      { line: 3, problem: expect.stringContaining('"x" in field 3') as string },
      { line: 4, problem: undefined },
    ]);
  });

  it('may have numbers before the first column, which has no name, and are taken with a note', async () => {
    expect(await readRows(csv(',id,name\n0,7,Sala\n1,8,Falun\n'))).toEqual([
      { line: 2, cells: { id: '7', name: 'Sala' }, notes: [expect.stringContaining('without a name')] },
      { line: 3, cells: { id: '8', name: 'Falun' }, notes: [expect.stringContaining('without a name')] },
    ]);
  });

  it('are unclear with more fields than the header when one may be cut off the text before it', async () => {
    expect(await readRows(csv('id,name,status,note\n1,Sala, North,,\n2," Sala",,\n3,Sala,ok,,,\n'))).toMatchObject([
      {
        line: 2,
        problem:
          'it has 5 fields and the header 4, and "North" may belong to the field before it; quote a text that holds the delimiter',
      },
      { line: 3, problem: undefined },
      { line: 4, problem: undefined },
    ]);
  });

  it('may leave off empty fields at their end, or have some more', async () => {
    expect(await readRows(csv('id,name,status\n1\n2,b,,,,\n'))).toEqual([
      { line: 2, cells: { id: '1', name: '', status: '' } },
      { line: 3, cells: { id: '2', name: 'b', status: '' } },
    ]);
  });

  it('end before the Ctrl-Z of old programs', async () => {
    expect(await readRows(csv('id,name\r\n1,a\r\n\u001A'))).toEqual([{ line: 2, cells: { id: '1', name: 'a' } }]);
  });

  it.each([
    ['more fields than the header', '2,b,c', 3, 'it holds "c" in field 3'],
    ['text behind a closing quote', '2,"b"c', 3, 'a quote stands where none may'],
    ['a quote inside an unquoted field', '2,5" pipe', 3, 'write a quote inside it twice'],
    ['a quote that only a later row closes', '2,"b\n3,"c"', 3, 'the record goes to line 4'],
  ])('are told one by one what is wrong with them: %s', async (_what, record, line, sentence) => {
    const rows = await readRows(csv(`id,name\n1,"a ""quoted"", one"\n${record}\n9,last\n`));
    expect(rows.map(({ problem }) => problem !== undefined)).toEqual([false, true, false]);
    expect(rows[1]).toMatchObject({ line, problem: expect.stringContaining(sentence) as string });
    expect([rows[0]?.cells['name'], rows[2]?.cells['name']]).toEqual(['a "quoted", one', 'last']);
  });

  it('are read from UTF-16 of both byte orders, with a byte order mark and without', async () => {
    const text = 'id\tname\r\n1\tMalmö – Żory\r\n';
    for (const content of [text, `\uFEFF${text}`]) {
      const little = Buffer.from(content, 'utf16le');
      const big = Buffer.from(little).swap16();
      for (const bytes of [little, big]) {
        expect(await readRows(csv(bytes))).toEqual([{ line: 2, cells: { id: '1', name: 'Malmö – Żory' } }]);
      }
    }
  });

  it('keep characters that are cut in two between the chunks of reading', async () => {
    const name = 'é€🌍'.repeat(20_000);
    for (const shift of ['', 'a', 'bb']) {
      const rows = await readRows(csv(`id,name\n${shift},${name}\n`));
      expect(rows[0]?.cells['name'] === name).toBe(true);
    }
  });
});

describe('a CSV file is refused with the line', () => {
  it.each([
    ['a quote is never closed', 'id,name\n1,"a\nb"\n2,"b\n3,c\n', 4, 'is never closed'],
    ['it holds a NUL byte', 'id,name\n1,a\0\n', 2, 'NUL'],
  ])('when %s', async (_reason, content, line, sentence) => {
    const refusal = await refusalOf(csv(content));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE', line });
    expect(refusal.message).toContain(sentence);
    expect(refusal.message).toContain(`ine ${String(line)} `);
  });

  it('when it is not UTF-8, instead of replacing letters', async () => {
    const latin1 = Buffer.from('id,name\n1,Lille\n2,Malm\u00f6\n3,Essen\n', 'latin1');
    const refusal = await refusalOf(csv(latin1));
    expect(refusal).toMatchObject({ code: 'BROKEN_FILE', line: 3 });
    expect(refusal.message).toContain('not valid UTF-8');
    expect(refusal.message).toContain('Windows-1252');
    const far = Buffer.concat([Buffer.from(`id,name\n${'1,Malmö\n'.repeat(20_000)}`), Buffer.from([0xc3])]);
    expect(await refusalOf(csv(far))).toMatchObject({ code: 'BROKEN_FILE', line: 20_002 });
    const half = Buffer.concat([Buffer.from('\uFEFFid,name\n1,', 'utf16le'), Buffer.from([0x3d, 0xd8, 0x41, 0])]);
    expect((await refusalOf(csv(half))).message).toContain('not valid UTF-16LE');
    const utf32 = Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]);
    expect((await refusalOf(csv(utf32))).message).toContain('UTF-32');
  });

  it('when a record is longer than any real one, so that memory stays bounded', async () => {
    const refusal = await refusalOf(csv(`id,name\n1,"${'long\n'.repeat(300_000)}`));
    expect(refusal).toMatchObject({
      code: 'BROKEN_FILE',
      line: 2,
    });
    expect(refusal.message).toContain('may not be closed');
  });
});
