/** A workbook is taken although some of its cells cannot be read, or stand in columns that nobody reads. */
import { signatories } from '../../../../subgraphs/signatories/subgraph.ts';
import { aSheet, textRow } from '../../../platform/import/workbook-file.ts';
import { importText } from '../../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { signatoriesTable, signatoriesWorkbook, type SignatoryCells } from '../../../world/signatories-table.ts';

describe('a workbook of signatories', () => {
  let subgraph: TestSubgraph;

  beforeEach(async () => {
    subgraph = await openTestSubgraph(signatories);
  });

  afterEach(() => subgraph.close());

  it('is taken but for the rows whose cells cannot be read, each named by its cell', async () => {
    const cells: readonly SignatoryCells[] = [
      { population_at_adhesion: '<c><v>24000.0</v></c>', is_group: '<c t="b"><v>0</v></c>' },
      { population_at_adhesion: '<c t="e"><v>#REF!</v></c>' },
      { population_at_adhesion: '<c><f>A1*2</f></c>' },
      { population_at_adhesion: '<c><v>24000.5</v></c>' },
      { date_of_adhesion: '<c><v>42125</v></c>' },
      { coordinator_name: '<c t="e"><v>#N/A</v></c>' },
    ];
    const report = await importText(
      subgraph.running,
      await signatoriesWorkbook(
        ...cells.map((one, index) => ({
          organisation_id: `<c><v>${String(index + 1)}.0</v></c>`,
          name: 'Town',
          ...one,
        })),
      ),
    );
    expect(report).toMatchObject({ added: 2 });
    expect(report.refused).toEqual([
      { line: 3, reason: 'population_at_adhesion: cell E3 holds the error #REF!' },
      { line: 4, reason: 'population_at_adhesion: cell E4 holds a formula without its result' },
      { line: 5, reason: expect.stringContaining('"24000.5", a whole number is needed') as string },
      { line: 6, reason: expect.stringContaining('"42125", a day such as') as string },
    ]);
  });

  it('may have any trouble in columns that are not read, also named twice, and rows with nothing else', async () => {
    const table = 'organisation_id,nuts3_id,mayor,Mayor,,remark';
    const rows = [
      textRow(...table.split(',')),
      '<row><c><v>1</v></c><c t="str"><v>SE110</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c><c t="str"><v>x</v></c></row>',
      '<row><c/><c/><c/><c/><c/><c t="e"><v>#VALUE!</v></c></row>',
    ];
    await importText(subgraph.running, signatoriesTable({ organisation_id: '1', name: 'Sala' }));
    const report = await importText(subgraph.running, await aSheet(rows.join('')));
    expect(report).toMatchObject({ read: 1, changed: 1, refused: [] });
    const twice = textRow('organisation_id', 'nuts3_id', 'NUTS3 ID') + textRow('1', 'SE110', 'SE121');
    await expect(importText(subgraph.running, await aSheet(twice))).rejects.toThrow(
      'The header names the column "nuts3_id" twice; keep the one that is meant.',
    );
  });
});
