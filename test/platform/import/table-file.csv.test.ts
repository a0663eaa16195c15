/** What a CSV file may look like, where its lines are counted, and what makes it refused. */
import { openTableFile } from '../../../platform/import/table-file.ts';
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

  it('are refused when two have one name', async () => {
    expect(await refusalOf(csv('\nid,Gcom id,gcom_id\n'))).toEqual({
      code: 'NOT_A_TABLE',
      line: 2,
      message: 'The header in line 2 names the column "gcom_id" twice.',
    });
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

  it('may have nameless columns as long as these stay empty', async () => {
    expect(await readRows(csv('id,,\n1,,\n'))).toEqual([{ line: 2, cells: { id: '1' } }]);
    expect(await refusalOf(csv('id,,\n1,,\n2,,x\n'))).toMatchObject({ code: 'BROKEN_FILE', line: 3 });
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
    ['a record has too many fields', 'id,name\n1,a\n\n2,b,c\n', 4, 'has 3 fields, but the header has 2'],
    ['a record has too few fields', 'id,name\n1,"a\nb"\n2\n', 4, 'has 1 fields, but the header has 2'],
    ['a quote is never closed', 'id,name\n1,"a\nb"\n2,"b\n3,c\n', 4, 'is never closed'],
    ['text follows a closing quote', 'id,name\n1,"a"b\n', 2, 'follows a closing quote'],
    ['a quote stands inside an unquoted field', 'id,name\n1,5" pipe\n', 2, 'inside an unquoted field'],
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
    const far = Buffer.concat([Buffer.from(`id,name\n${'1,Malmö\n'.repeat(20_000)}`), Buffer.from([0xc3])]);
    expect(await refusalOf(csv(far))).toMatchObject({ code: 'BROKEN_FILE', line: 20_002 });
    expect(await refusalOf(csv(Buffer.from('\uFEFFid,name\n', 'utf16le')))).toMatchObject({ line: 1 });
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
