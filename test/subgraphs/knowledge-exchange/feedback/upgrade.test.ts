/** Feedback of a database of the version before keeps its last day, and gets a request on all aspects. */
import { knowledgeExchange } from '../../../../subgraphs/knowledge-exchange/subgraph.ts';
import { migratingSource } from '../../../world/migrating-source.ts';
import { temporaryDatabase } from '../../../world/temporary-database.ts';

const MIGRATION = 'AskForFeedback1700000000230';

it('a thread of feedback keeps the last day of its resource, there and back', async () => {
  const temporary = await temporaryDatabase();
  const source = await migratingSource(temporary.settings, knowledgeExchange);
  const read = (sql: string): Promise<Record<string, string>[]> => source.query(sql);
  const isApplied = async (): Promise<boolean> =>
    (await read('SELECT name FROM migrations')).some(({ name }) => name === MIGRATION);
  await source.runMigrations({ transaction: 'each' });
  while (await isApplied()) await source.undoLastMigration({ transaction: 'each' });
  for (const [id, day] of [
    ['res_1', '2026-12-31'],
    ['res_2', null],
    ['res_3', '2027-03-31'],
  ]) {
    await source.query(
      `INSERT INTO resource (id, slug, kind, title, topics, feedbackOpenUntil, state, sortDate, isExample, revision, updatedAt)
       VALUES (?, ?, 'GUIDE', '[]', '', ?, 'PUBLISHED', '', 0, 1, '2026-01-01T00:00:00.000Z')`,
      [id, id, day],
    );
  }
  for (const [id, aboutId] of [
    ['thr_1', 'res_1'],
    ['thr_2', 'res_2'],
  ]) {
    await source.query(
      `INSERT INTO thread (id, title, language, kind, aboutId, awaitsAnswer, participantCount, usefulCount, createdAt, lastPostAt, isLocked, revision, updatedAt)
       VALUES (?, 'Feedback', 'en', 'FEEDBACK', ?, 0, 0, 0, '', '', 0, 1, '')`,
      [id, aboutId],
    );
  }
  await source.runMigrations({ transaction: 'each' });
  expect(await read('SELECT id, resourceId, aspects, openUntil FROM feedback_request')).toEqual([
    { id: 'thr_1', resourceId: 'res_1', aspects: 'SCIENTIFIC,TECHNICAL,USABILITY', openUntil: '2026-12-31' },
  ]);
  while (await isApplied()) await source.undoLastMigration({ transaction: 'each' });
  expect(await read('SELECT id, feedbackOpenUntil FROM resource ORDER BY id')).toEqual([
    { id: 'res_1', feedbackOpenUntil: '2026-12-31' },
    { id: 'res_2', feedbackOpenUntil: null },
    { id: 'res_3', feedbackOpenUntil: null },
  ]);
  await source.destroy();
  await temporary.remove();
});
