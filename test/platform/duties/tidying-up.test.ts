/** What every subgraph forgets in time: files nobody took, and keys of requests nobody sends again. */
import { randomUUID } from 'node:crypto';
import { newId } from '../../../covenant/ids.ts';
import { sweepUploads } from '../../../platform/duties/sweep-uploads.duty.ts';
import { takeDocument } from '../../../platform/uploads/uploads.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { forgetLetters } from '../../../platform/duties/forget-letters.duty.ts';
import { forgetKeys } from '../../../platform/duties/forget-keys.duty.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { pdf, sha256 } from '../../world/files.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { runDuty } from '../../world/run-duty.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

describe('What is forgotten in time', () => {
  let world: TestSubgraph;

  beforeEach(async () => {
    world = await openTestSubgraph(signatories);
  });
  afterEach(() => world.close());

  const sent = async (id: string, state: string, createdAt: string): Promise<void> => {
    const bytes = pdf(id);
    const file = { id, mediaType: 'application/pdf', byteSize: bytes.length, sha256: sha256(bytes) };
    // eslint-disable-next-line @typescript-eslint/require-await -- bytes come as a stream.
    const parts = (async function* () {
      yield bytes;
    })();
    expect(await world.files.receive(file, parts)).toBeNull();
    await world.running.database.write((transaction) =>
      transaction.execute(
        rawSql`INSERT INTO document (id, subjectId, uploaderId, fileName, mediaType, byteSize, sha256, state, createdAt)
         VALUES (?, 'sig_x', 'per_x', 'plan.pdf', ?, ?, ?, ?, ?)`,
        [id, file.mediaType, file.byteSize, file.sha256, state, createdAt],
      ),
    );
  };
  const known = async (): Promise<string[]> => {
    const rows = await world.running.database.select<{ id: string }>(rawSql`SELECT id FROM document ORDER BY id`);
    return rows.map(({ id }) => id);
  };
  const [old, fresh, taken] = [newId('Document'), newId('Document'), newId('Document')];

  it('sweeps up, with their bytes, files that were announced a week ago and never taken', async () => {
    await sent(old, 'ANNOUNCED', daysAgo(9));
    await sent(fresh, 'ANNOUNCED', daysAgo(6));
    await sent(taken, 'STORED', daysAgo(900));
    await runDuty(sweepUploads, world.running);
    await runDuty(sweepUploads, world.running);
    expect(await known()).toEqual([fresh, taken].sort());
    expect(await world.files.inspect(old)).toBeNull();
    expect(await world.files.inspect(fresh)).not.toBeNull();
    expect(await world.files.inspect(taken)).not.toBeNull();
  });

  it('goes on at the next round where the store of files failed, and lets nobody take such a file', async () => {
    await sent(old, 'ANNOUNCED', daysAgo(9));
    const broken = { ...world.running.files, delete: () => Promise.reject(new Error('away')) };
    await expect(runDuty(sweepUploads, { ...world.running, files: broken })).rejects.toThrow('away');
    const rows = await world.running.database.select(rawSql`SELECT state FROM document`);
    expect(rows).toEqual([{ state: 'UNTAKEN' }]);
    const arrival = { documentId: old, subjectId: 'sig_x', refusal: null };
    const taking = world.running.database.write((transaction) => takeDocument(transaction, arrival, []));
    await expect(taking).rejects.toMatchObject({ errors: [{ code: 'UPLOAD_NOT_CLEAN', rule: 'announced' }] });
    await runDuty(sweepUploads, world.running);
    expect(await known()).toEqual([]);
    expect(await world.files.inspect(old)).toBeNull();
  });

  it('forgets letters half a year after they left, and none that still waits', async () => {
    const office = await openTestSubgraph(coordinators);
    const letter = { kind: 'X', subject: 'X', body: 'X', writtenAt: daysAgo(400), attempts: 1 };
    const sentAts = [daysAgo(182), daysAgo(178), ''];
    for (const [index, sentAt] of sentAts.entries()) {
      const row = { id: `let_${String(index)}`, recipient: 'a@example.org', sentAt, ...letter };
      await office.running.database.write((transaction) => insertRows(transaction, rawSql`letter`, [row]));
    }
    await runDuty(forgetLetters, office.running);
    expect(await office.running.database.select(rawSql`SELECT id FROM letter ORDER BY id`)).toEqual([
      { id: 'let_1' },
      { id: 'let_2' },
    ]);
    await office.close();
  });

  it('forgets keys of requests after three months, and none before', async () => {
    const keys = [daysAgo(92), daysAgo(88)].map((createdAt) => ({ createdAt, key: randomUUID() }));
    for (const { key, createdAt } of keys) {
      await world.running.database.write((transaction) =>
        transaction.execute(
          rawSql`INSERT INTO idempotency_key (actor, idempotencyKey, act, inputDigest, subjectId, createdAt)
           VALUES ('per_x', ?, 'registerSignatory', '', 'sig_x', ?)`,
          [key, createdAt],
        ),
      );
    }
    await runDuty(forgetKeys, world.running);
    const rows = await world.running.database.select(rawSql`SELECT idempotencyKey AS "key" FROM idempotency_key`);
    expect(rows).toEqual([{ key: keys[1]?.key }]);
  });
});
