/** Files of an earlier version, which kept any name, have one that ends with their kind afterwards. */
import { newId } from '../../covenant/ids.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { openLog } from '../../platform/base/log.ts';
import { openSubgraph } from '../../platform/runtime/open-subgraph.ts';
import { signatories } from '../../subgraphs/signatories/subgraph.ts';
import { temporaryDatabase } from '../world/temporary-database.ts';

describe('The files of an earlier version', () => {
  it('get a name that ends with their kind and can be saved everywhere, and keep it at the next start', async () => {
    const temporary = await temporaryDatabase();
    const open = (): ReturnType<typeof openSubgraph> =>
      openSubgraph(signatories, { database: temporary.settings, log: openLog('silent') });
    const names: readonly (readonly [before: string, mediaType: string, after: string])[] = [
      ['plan.pdf', 'application/pdf', 'plan.pdf'],
      ['plan.html', 'application/pdf', 'plan.html.pdf'],
      ['\u200Fplan', 'application/pdf', 'plan.pdf'],
      ['nul', 'image/png', '_nul.png'],
      ['logo.png', 'image/jpeg', 'logo.png.jpg'],
      ['..', 'image/jpeg', 'file.jpg'],
      ['p'.repeat(200), 'application/pdf', `${'p'.repeat(196)}.pdf`],
    ];
    let running = await open();
    const rows = names.map(([fileName, mediaType]) => ({
      id: newId('Document'),
      subjectId: 'sig_01HK153X00EEEEEEEEEEEEEEEE',
      uploaderId: 'per_01HK153X00EEEEEEEEEEEEEEEE',
      fileName,
      mediaType,
      byteSize: 1,
      sha256: 'a'.repeat(64),
      state: 'STORED',
      createdAt: '2026-03-31T08:30:00.000Z',
    }));
    await running.database.write(async (transaction) => {
      await insertRows(transaction, rawSql`document`, rows);
      await transaction.execute(rawSql`DELETE FROM migrations WHERE name LIKE 'NameFilesByKind%'`);
    });
    for (let start = 0; start < 2; start += 1) {
      await running.close();
      running = await open();
      const kept = await running.database.select<{ id: string; fileName: string }>(
        rawSql`SELECT id, fileName FROM document`,
      );
      const nameOf = (id: string): string | undefined => kept.find((one) => one.id === id)?.fileName;
      expect(rows.map(({ id }) => nameOf(id))).toEqual(names.map(([, , after]) => after));
    }
    await running.close();
    await temporary.remove();
  });
});
