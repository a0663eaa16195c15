/**
 * Peer (a) writes a post: the statements of `hand-post.ts` in one transaction for each post, kept on the disk before the answer.
 * A key that was used before is answered with the post it created.
 */
import { createPool, type PoolConnection } from 'mysql2/promise';
import type { DatabaseSettings } from '../../../platform/database/database.ts';
import { sqliteApi } from '../../../platform/database/sqlite-driver.ts';
import type { Question } from '../../operations.ts';
import { RefusedPost, statementsOfPost, type PostToWrite, type Rows, type Statement } from './hand-post.ts';

export interface WrittenPost {
  readonly id: string;
  readonly number: number;
}

interface Answer {
  readonly data: {
    readonly addPost: {
      readonly post: WrittenPost | null;
      readonly errors: readonly { readonly code: string; readonly message: string }[];
    };
  };
}

export interface HandWriting {
  write(question: Question, personId: string): Promise<Answer>;
  close(): Promise<void>;
}

/** The work of one transaction, for an engine: statements follow one another, and any error takes them all back. */
interface Engine {
  post(post: PostToWrite): Promise<WrittenPost>;
  earlier(statement: Statement): Promise<Rows>;
  close(): Promise<void>;
}

/** As many as the hub has. */
const CONNECTIONS = 10;
const IS_DUPLICATE = /Duplicate entry|UNIQUE constraint/;

export async function handWriting(settings: DatabaseSettings): Promise<HandWriting> {
  const engine = settings.engine === 'sqlite' ? await onSqlite(settings.file) : onMysql(settings.url);
  return {
    async write({ variables }, personId) {
      const [threadId, idempotencyKey, text] = ['threadId', 'idempotencyKey', 'body'].map((name) =>
        String(variables[name]),
      ) as [string, string, string];
      const post = { personId, threadId, idempotencyKey, text };
      try {
        return answerOf(await engine.post(post), null);
      } catch (error) {
        if (error instanceof RefusedPost) return answerOf(null, error.code);
        if (!IS_DUPLICATE.test(String(error))) throw error;
        const [created] = await engine.earlier(postOfKey(post));
        return answerOf({ id: String(created?.['id']), number: Number(created?.['number']) }, null);
      }
    },
    close: () => engine.close(),
  };
}

function answerOf(post: WrittenPost | null, code: string | null): Answer {
  return { data: { addPost: { post, errors: code === null ? [] : [{ code, message: code }] } } };
}

function postOfKey({ personId, idempotencyKey }: PostToWrite): Statement {
  return {
    sql: 'SELECT p.id, p.number FROM idempotency_key k JOIN post p ON p.id = k.subjectId WHERE k.actor = ? AND k.idempotencyKey = ?',
    parameters: [personId, idempotencyKey],
  };
}

/* eslint-disable @typescript-eslint/require-await -- the driver is synchronous, so nothing comes between two statements. */
async function onSqlite(file: string): Promise<Engine> {
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
  return {
    async post(post) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const statements = statementsOfPost(post, '');
        let step = statements.next();
        while (!step.done) step = statements.next(run(step.value));
        database.exec('COMMIT');
        return step.value;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    earlier: async (statement) => run(statement),
    close: async () => {
      database.close();
    },
  };
}
/* eslint-enable @typescript-eslint/require-await */

function onMysql(uri: string): Engine {
  const pool = createPool({ uri, connectionLimit: CONNECTIONS, charset: 'utf8mb4_bin' });
  pool.pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  const run = async (connection: Pick<PoolConnection, 'execute'>, { sql, parameters }: Statement): Promise<Rows> => {
    const [rows] = await connection.execute(sql, [...parameters]);
    return rows as unknown as Rows;
  };
  return {
    async post(post) {
      const connection = await pool.getConnection();
      try {
        await connection.query('START TRANSACTION');
        const statements = statementsOfPost(post, ' FOR UPDATE');
        let step = statements.next();
        while (!step.done) step = statements.next(await run(connection, step.value));
        await connection.query('COMMIT');
        return step.value;
      } catch (error) {
        await connection.query('ROLLBACK');
        throw error;
      } finally {
        connection.release();
      }
    },
    earlier: (statement) => run(pool, statement),
    close: () => pool.end(),
  };
}
