/**
 * People who may write, and the threads in which they do: each has introduced themselves in one of the threads a week ago, and
 * writes once while the bench runs, so that no limit of `haste/haste.ts` is touched and none is switched off.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { exampleToken } from '../../gateway/sign-in/built-in/example-token.ts';
import { BUILT_IN_ISSUER } from '../../covenant/example-accounts.ts';
import { newId } from '../../covenant/ids.ts';
import { batches } from '../../platform/base/batches.ts';
import { DAY_MS } from '../../platform/base/days.ts';
import { openLog } from '../../platform/base/log.ts';
import type { DatabaseContents, DatabaseSettings, Transaction } from '../../platform/database/database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { rawSql } from '../../platform/database/sql-text.ts';
import { coordinators } from '../../subgraphs/coordinators/subgraph.ts';
import {
  publishGroups,
  recordMemberships,
} from '../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { publishThreads, type PostContent } from '../../subgraphs/knowledge-exchange/posts/publish-threads.ts';
import { knowledgeExchange } from '../../subgraphs/knowledge-exchange/subgraph.ts';
import { documentOf, type Question } from '../operations.ts';

/** As many as are talked about at once; posts of one thread follow one another. */
const THREADS = 64;
/** A statement takes a limited number of parameters. */
const PEOPLE_PER_STATEMENT = 500;
const WEEK_AGO = new Date(Date.now() - 7 * DAY_MS).toISOString();
const inEnglish = (text: string): { language: string; text: string }[] => [{ language: 'en', text }];
const emailOf = (personId: string): string => `${personId.toLowerCase()}@example.org`;

export interface Writers {
  readonly groupId: string;
  readonly personIds: readonly string[];
  readonly threadIds: readonly string[];
}

export function newWriters(count: number): Writers {
  const ids = (type: 'Person' | 'Thread', length: number): string[] => Array.from({ length }, () => newId(type));
  return { groupId: newId('DiscussionGroup'), personIds: ids('Person', count), threadIds: ids('Thread', THREADS) };
}

/** Adds the people to the database of coordinators. */
export function addPeople(settings: DatabaseSettings, { personIds }: Writers): Promise<void> {
  return writing(settings, coordinators, async (transaction) => {
    for (const some of batches(personIds, PEOPLE_PER_STATEMENT)) {
      await insertRows(
        transaction,
        rawSql`person`,
        some.map((id) => ({
          id,
          displayName: id,
          languages: 'en',
          isErased: 0,
          email: emailOf(id),
          issuer: BUILT_IN_ISSUER,
          subject: id,
          revision: 1,
          updatedAt: WEEK_AGO,
        })),
      );
    }
  });
}

/** Adds their group and its threads to the database of knowledge-exchange. */
export function addThreads(settings: DatabaseSettings, { groupId, personIds, threadIds }: Writers): Promise<void> {
  return writing(settings, knowledgeExchange, async (transaction) => {
    await publishGroups(transaction, [
      {
        id: groupId,
        name: inEnglish('People of the bench'),
        purpose: inEnglish('To see how fast posts are written.'),
        scope: 'EUROPEAN',
        visibility: 'PUBLIC',
        state: 'OPEN',
        topics: [],
        languages: ['en'],
      },
    ]);
    const startsOn = WEEK_AGO.slice(0, 10);
    for (const some of batches(personIds, PEOPLE_PER_STATEMENT)) {
      await recordMemberships(
        transaction,
        some.map((personId) => ({ groupId, personId, onBehalfOfId: null, role: 'MEMBER', startsOn })),
      );
    }
    for (const [thread, id] of threadIds.entries()) {
      const authors = personIds.filter((_, person) => person % THREADS === thread);
      await publishThreads(transaction, [
        {
          id,
          title: `Thread ${String(thread)}`,
          language: 'en',
          kind: 'DISCUSSION',
          groupId,
          createdAt: WEEK_AGO,
          posts: authors.map((authorId) => introduction(authorId)),
        },
      ]);
    }
  });
}

function introduction(authorId: string): PostContent {
  return {
    id: newId('Post'),
    authorId,
    onBehalfOfId: null,
    body: inEnglish(`I am ${authorId}.`),
    createdAt: WEEK_AGO,
    state: 'VISIBLE',
  };
}

/** One post of each person, in another thread than the one in which they introduced themselves. */
export async function postsOf({ personIds, threadIds }: Writers, dataDir: string): Promise<Question[]> {
  const query = documentOf('Writing');
  return Promise.all(
    personIds.map(async (personId, index) => ({
      query,
      variables: {
        idempotencyKey: randomUUID(),
        threadId: String(threadIds[(index + 1) % THREADS]),
        body: `We have **measured** the roofs of our schools, says ${personId}; *how* did you pay for yours?`,
      },
      token: await exampleToken(dataDir, 'covenant-hub', {
        subject: personId,
        displayName: personId,
        email: emailOf(personId),
        purpose: '',
      }),
    })),
  );
}

async function writing(
  settings: DatabaseSettings,
  contents: DatabaseContents,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const database = await openDatabase({ settings, contents, log: openLog('silent') });
  try {
    await database.write(work);
  } finally {
    await database.close();
  }
}
