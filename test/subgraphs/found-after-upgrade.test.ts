/**
 * A database of the version before names were found as written is found by them after the upgrade, as one that this
 * version filled: its columns and the index of the search are computed anew.
 */
import { subgraphs } from '../../gateway/subgraphs.ts';
import { normalisedText } from '../../platform/text/normalised-text.ts';
import { openLog } from '../../platform/base/log.ts';
import { openSubgraph } from '../../platform/runtime/open-subgraph.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { filledDatabases, type Databases } from '../world/filled-databases.ts';
import { migratingSource } from '../world/migrating-source.ts';
import { testEngine } from '../world/temporary-database.ts';

type Rows = readonly Readonly<Record<string, string>>[];

interface Upgraded {
  readonly migration: string;
  /** What must be the same whoever filled it. */
  readonly reads: readonly string[];
  /** Columns that the version before had and filled by its own rule: table, column and what it is made of. */
  readonly refilled: readonly (readonly [table: string, column: string, from: string])[];
  readonly emptied?: readonly string[];
  readonly query: string;
}

const upgraded: Readonly<Record<SubgraphName, Upgraded>> = {
  signatories: {
    migration: 'FindNamesAsWritten1700000000015',
    reads: ['SELECT id, sortName, foundBy, keptColumns FROM signatory ORDER BY id'],
    refilled: [],
    query: '{ found: signatories(filter: { text: "Joenkoeping" }) { totalCount } }',
  },
  coordinators: {
    migration: 'FindNamesAsWritten1700000000064',
    reads: ['SELECT id, sortName, foundBy FROM coordinator ORDER BY id'],
    refilled: [],
    query: '{ found: coordinators(filter: { text: "регион" }) { totalCount } }',
  },
  'support-actions': {
    migration: 'FindTextsAsWritten1700000000072',
    reads: ['SELECT id, searchText FROM support_action ORDER BY id'],
    refilled: [['support_action', 'searchText', 'title']],
    query: '{ found: supportActions(filter: { text: "Leitfaeden" }) { totalCount } }',
  },
  'knowledge-exchange': {
    migration: 'FindTextsAsWritten1700000000192',
    reads: [
      'SELECT id, searchText FROM case_study ORDER BY id',
      'SELECT id, foundBy FROM discussion_group ORDER BY id',
      'SELECT term, documentId, weight, spelling FROM search_term ORDER BY term, documentId',
      // Which of several documents taught a word depends on their order.
      'SELECT DISTINCT term, wordLength FROM search_word ORDER BY term',
    ],
    refilled: [
      ['case_study', 'searchText', 'title'],
      ['discussion_group', 'foundBy', 'name'],
    ],
    emptied: ['search_term', 'search_word'],
    query: '{ found: search(text: "Joenkoeping") { totalCount } }',
  },
};

describe(`databases of the version before on ${testEngine()}`, () => {
  let databases: Databases;

  beforeAll(async () => {
    databases = await filledDatabases(testEngine(), true);
  }, 400_000);
  afterAll(async () => {
    for (const database of Object.values(databases)) await database.remove();
  });

  it.each(subgraphs)('hold in $name what they would if this version had filled them', async (subgraph) => {
    const { settings } = databases[subgraph.name];
    const { migration, reads, refilled, emptied = [], query } = upgraded[subgraph.name];
    const source = await migratingSource(settings, subgraph);
    const read = (sql: string): Promise<Rows> => source.query<Rows>(sql);
    const filled = await Promise.all(reads.map(read));
    const isApplied = async (): Promise<boolean> =>
      (await read('SELECT name FROM migrations')).some(({ name }) => name === migration);
    while (await isApplied()) await source.undoLastMigration({ transaction: 'each' });
    for (const [table, column, from] of refilled) {
      for (const row of await read(`SELECT id, ${from} AS wordings FROM ${table}`)) {
        const before = normalisedText(String(row['wordings']));
        await source.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [before, row['id']]);
      }
    }
    for (const table of emptied) await source.query(`DELETE FROM ${table}`);

    const running = await openSubgraph(subgraph, { database: settings, log: openLog('silent') });
    try {
      expect(filled.map(({ length }) => length)).not.toContain(0);
      const now = await Promise.all(reads.map(read));
      // Jest would compare tens of thousands of rows line by line for minutes.
      expect(now.flatMap((rows, index) => rowsThatDiffer(rows, filled[index] ?? []))).toEqual([]);
      const { data, errors } = await running.execute({ query });
      expect(errors).toBeUndefined();
      expect((data as { found: { totalCount: number } }).found.totalCount).toBeGreaterThan(0);
    } finally {
      await running.close();
      await source.destroy();
    }
  });
});

/** The first rows that only one of two lists has. */
function rowsThatDiffer(rows: Rows, others: Rows): string[] {
  const these = new Set(rows.map((row) => JSON.stringify(row)));
  const those = new Set(others.map((row) => JSON.stringify(row)));
  const onlyHere = [...these].filter((row) => !those.has(row));
  const onlyThere = [...those].filter((row) => !these.has(row));
  return [...onlyHere, ...onlyThere].slice(0, 10);
}
