/**
 * Peer (a) writes a post: the rows that the hub writes, one transaction for each post, kept on the disk before the answer. It
 * asks for no right and keeps no limit; who writes is what the token says, unverified.
 */
import { createHash } from 'node:crypto';
import { createPool } from 'mysql2/promise';
import { newId } from '../../../covenant/ids.ts';
import type { DatabaseSettings, SqlValue } from '../../../platform/database/database.ts';
import { sqliteApi } from '../../../platform/database/sqlite-driver.ts';
import type { Question } from '../../operations.ts';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

type Rows = readonly Readonly<Record<string, SqlValue>>[];

export type WritePost = (question: Question, personId: string) => Promise<object>;

/** As many as the hub has. */
const CONNECTIONS = 10;

/** The statements of a post; each is answered with its rows. `forUpdate` locks the thread where the engine can. */
function* statementsOf(
  { query, variables }: Question,
  personId: string,
  forUpdate: string,
): Generator<Statement, object, Rows> {
  const [threadId, key, text] = [variables['threadId'], variables['idempotencyKey'], variables['body']].map(String);
  const [id, at] = [newId('Post'), new Date().toISOString()];
  const [thread] = yield { sql: `SELECT postCount FROM thread WHERE id = ?${forUpdate}`, parameters: [threadId ?? ''] };
  const number = Number(thread?.['postCount']) + 1;
  const others = yield {
    sql: `SELECT 1 AS found FROM post WHERE threadId = ? AND authorId = ? AND state = 'VISIBLE' LIMIT 1`,
    parameters: [threadId ?? '', personId],
  };
  yield insert('idempotency_key', {
    actor: personId,
    idempotencyKey: key ?? '',
    act: 'addPost',
    inputDigest: digestOf([query, variables]),
    subjectId: id,
    createdAt: at,
  });
  yield insert('post', {
    id,
    threadId: threadId ?? '',
    number,
    authorId: personId,
    body: JSON.stringify([{ language: 'en', text }]),
    asExpert: 0,
    state: 'VISIBLE',
    revision: 1,
    createdAt: at,
    updatedAt: at,
  });
  yield {
    sql: 'UPDATE thread SET postCount = ?, lastPostAt = ?, participantCount = participantCount + ? WHERE id = ?',
    parameters: [number, at, others.length === 0 ? 1 : 0, threadId ?? ''],
  };
  const line = {
    id: newId('AuditEntry'),
    subjectId: id,
    sequence: 1,
    at,
    act: 'addPost',
    actorKind: 'PERSON',
    actorId: personId,
    changedTo: JSON.stringify({ threadId, number }),
  };
  yield insert('audit_entry', { ...line, digest: digestOf(Object.values(line)) });
  return { data: { addPost: { post: { id, number }, errors: [] } } };
}

export async function handWriting(settings: DatabaseSettings): Promise<WritePost> {
  return settings.engine === 'sqlite' ? onSqlite(settings.file) : onMysql(settings.url);
}

async function onSqlite(file: string): Promise<WritePost> {
  const database = new (await sqliteApi())(file, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA cache_size = -16000');
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const run = ({ sql, parameters }: Statement): Rows => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...parameters) as Rows;
  };
  // eslint-disable-next-line @typescript-eslint/require-await -- the driver is synchronous, so nothing comes between two statements.
  return async (question, personId) => {
    database.exec('BEGIN IMMEDIATE');
    const statements = statementsOf(question, personId, '');
    let step = statements.next();
    while (!step.done) step = statements.next(run(step.value));
    database.exec('COMMIT');
    return step.value;
  };
}

function onMysql(uri: string): WritePost {
  const pool = createPool({ uri, connectionLimit: CONNECTIONS, charset: 'utf8mb4_bin' });
  return async (question, personId) => {
    const connection = await pool.getConnection();
    await connection.query('START TRANSACTION');
    const statements = statementsOf(question, personId, ' FOR UPDATE');
    let step = statements.next();
    while (!step.done) {
      const [rows] = await connection.execute(step.value.sql, [...step.value.parameters]);
      step = statements.next(rows as unknown as Rows);
    }
    await connection.query('COMMIT');
    connection.release();
    return step.value;
  };
}

function insert(table: string, row: Readonly<Record<string, SqlValue>>): Statement {
  const columns = Object.keys(row);
  return {
    sql: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    parameters: Object.values(row),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
