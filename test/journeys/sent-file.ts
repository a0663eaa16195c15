/** A file that somebody has announced for a thing, and sent: an act may take it. */
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { pdf, sha256 } from '../world/files.ts';
import type { TestSubgraph } from '../world/open-test-subgraph.ts';

interface SentFile {
  readonly id: string;
  readonly subjectId: string;
  readonly uploaderId: string;
}

export async function sendFile({ running, files }: TestSubgraph, file: SentFile): Promise<void> {
  const bytes = pdf(file.id);
  const announced = { mediaType: 'application/pdf', byteSize: bytes.length, sha256: sha256(bytes) };
  // eslint-disable-next-line @typescript-eslint/require-await -- bytes come as a stream.
  const parts = (async function* () {
    yield bytes;
  })();
  expect(await files.receive({ id: file.id, ...announced }, parts)).toBeNull();
  const row = { ...file, ...announced, fileName: 'a.pdf', state: 'ANNOUNCED', createdAt: new Date().toISOString() };
  await running.database.write((transaction) => insertRows(transaction, rawSql`document`, [row]));
}
