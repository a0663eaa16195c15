/** Example content says in every text that it is an example, so nobody takes it for a fact about a real body. */
import { exampleAccounts } from '../../../covenant/example-accounts.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import {
  loadExampleGroups,
  loadExampleWorkshops,
} from '../../../subgraphs/knowledge-exchange/example-content/load-exchange.ts';
import { openExchangeWorld, type ExchangeWorld } from './exchange-world.ts';
import { rawSql, sqlName } from '../../../platform/database/sql-text.ts';

const MARK = /^(Example|Exempel|Beispiel|Exemple|Esempio|Ejemplo|Παράδειγμα|Пример) ?: /;

describe('the example content of groups and workshops', () => {
  let world: ExchangeWorld;
  const load = async (): Promise<void> => {
    await loadExampleGroups(world.running.database);
    await loadExampleWorkshops(world.running.database);
  };

  beforeAll(async () => {
    world = await openExchangeWorld();
    await load();
  });

  afterAll(() => world.close());

  it('is marked in every wording of every text', async () => {
    const columns = [
      ['discussion_group', 'name'],
      ['discussion_group', 'purpose'],
      ['post', 'body'],
      ['post_revision', 'body'],
      ['workshop', 'title'],
      ['workshop', 'summary'],
      ['workshop', 'outcomes'],
      ['workshop', 'accessibility'],
      ['workshop_session', 'title'],
    ] as const;
    const unmarked: string[] = [];
    for (const [table, column] of columns) {
      const rows = await world.running.database.select<{ words: string | null }>(
        rawSql`SELECT ${sqlName(column)} AS words FROM ${sqlName(table)}`,
      );
      for (const { words } of rows)
        unmarked.push(
          ...wordingsOf(words)
            .map(({ text }) => text)
            .filter((text) => !MARK.test(text)),
        );
    }
    const titles = await world.running.database.select<{ title: string }>(rawSql`SELECT title FROM thread`);
    unmarked.push(...titles.map(({ title }) => title).filter((title) => !MARK.test(title)));
    expect(unmarked).toEqual([]);
    expect(titles.length).toBeGreaterThanOrEqual(25);
  });

  it('is written in eight languages, with translations that say how they came about', async () => {
    const rows = await world.running.database.select<{ body: string }>(rawSql`SELECT body FROM post`);
    const wordings = rows.map(({ body }) => wordingsOf(body));
    expect([...new Set(wordings.map(([original]) => original?.language))].sort()).toEqual([
      'bg',
      'de',
      'el',
      'en',
      'es',
      'fr',
      'it',
      'sv',
    ]);
    const translations = wordings.flatMap(([, ...others]) => others);
    expect([...new Set(translations.map(({ origin }) => origin))].sort()).toEqual([
      'HUMAN',
      'MACHINE',
      'MACHINE_REVIEWED',
    ]);
    expect(wordings.every((ofPost) => new Set(ofPost.map(({ language }) => language)).size === ofPost.length)).toBe(
      true,
    );
  });

  it('is marked where moderators and newcomers say something', async () => {
    const said = await world.running.database.select<{ words: string }>(
      rawSql`SELECT hiddenReason AS words FROM post WHERE hiddenReason IS NOT NULL
       UNION ALL SELECT note FROM group_join_request UNION ALL SELECT note FROM group_invitation`,
    );
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(said.filter(({ words }) => !MARK.test(words))).toEqual([]);
  });

  it.each([
    ['a discussion', rawSql`thread WHERE kind = 'DISCUSSION'`],
    ['a question with an accepted answer', rawSql`thread WHERE kind = 'QUESTION' AND acceptedPostId IS NOT NULL`],
    ['a question that waits for an answer', rawSql`thread WHERE awaitsAnswer = 1`],
    ['an announcement', rawSql`thread WHERE kind = 'ANNOUNCEMENT'`],
    ['talk of a group after a workshop', rawSql`thread WHERE kind = 'WORKSHOP' AND groupId IS NOT NULL`],
    ['a pinned thread', rawSql`thread WHERE isPinned = 1`],
    ['a locked thread', rawSql`thread WHERE isLocked = 1`],
    ['a slow thread', rawSql`thread WHERE slowSeconds > 0`],
    ['a post that a moderator hid', rawSql`post WHERE state = 'HIDDEN' AND hiddenById IS NOT NULL`],
    ['a deleted post', rawSql`post WHERE state = 'DELETED_BY_AUTHOR'`],
    ['a quotation', rawSql`post WHERE quote IS NOT NULL AND replyToId IS NOT NULL`],
    ['a mention', rawSql`post_mention`],
    ['an earlier text', rawSql`post_revision r JOIN post p ON p.id = r.postId AND p.editedAt = r.replacedAt`],
    ['a request that waits', rawSql`group_join_request WHERE state = 'WAITING'`],
    ['an invitation', rawSql`group_invitation WHERE state = 'OPEN'`],
    ['a group that people ask to join', rawSql`discussion_group WHERE joining = 'ON_REQUEST'`],
    ['a group of invited people', rawSql`discussion_group WHERE visibility = 'INVITED' AND joining = 'BY_INVITATION'`],
  ])('shows %s', async (_form, rows) => {
    const [found] = await world.running.database.select<{ total: number }>(
      rawSql`SELECT COUNT(*) AS total FROM ${rows}`,
    );
    expect(Number(found?.total)).toBeGreaterThan(0);
  });

  it('gives each person who signs in a part, but for the applicant, who acts for nobody', async () => {
    const rows = await world.running.database.select<{ personId: string; role: string }>(
      rawSql`SELECT personId, role FROM group_membership`,
    );
    const rolesOf = (subject: string): string =>
      rows
        .filter(({ personId }) => personId === idOfSource('Person', `example-${subject}`))
        .map(({ role }) => role)
        .sort()
        .join(' ');
    expect(Object.fromEntries(exampleAccounts.map(({ subject }) => [subject, rolesOf(subject)]))).toEqual({
      applicant: '',
      'coordinator-admin': 'MODERATOR',
      'coordinator-reporter': 'MEMBER',
      organiser: 'MEMBER MODERATOR OWNER',
      'coordinator-abroad': 'MEMBER MEMBER OWNER',
      'signatory-admin': 'MEMBER',
      'office-decider': 'MEMBER',
      'office-decider-2': 'MEMBER',
      'office-moderator': 'OWNER',
      'office-moderator-2': 'MODERATOR',
    });
  });

  it('is loaded once, however often it is loaded', async () => {
    const state = async (): Promise<unknown[]> => {
      const tables = [
        rawSql`discussion_group`,
        rawSql`group_membership`,
        rawSql`group_join_request`,
        rawSql`group_invitation`,
        rawSql`thread`,
        rawSql`post`,
        rawSql`post_mention`,
        rawSql`post_revision`,
        rawSql`workshop`,
        rawSql`workshop_registration`,
        rawSql`change_feed`,
      ];
      const rows = await Promise.all(
        tables.map((table) => world.running.database.select(rawSql`SELECT * FROM ${table}`)),
      );
      return rows;
    };
    const before = await state();
    await load();
    expect(await state()).toEqual(before);
  });

  it('keeps the groups for people of bodies and of invited people from everybody else', async () => {
    const query = '{ discussionGroups { totalCount } }';
    expect(await world.ask(query)).toEqual({ discussionGroups: { totalCount: 6 } });
    expect(
      await world.ask(
        query,
        {},
        { identity: { personId: 'per_1', memberships: [{ bodyId: 'crd_1', roles: ['MEMBER'] }] } },
      ),
    ).toEqual({
      discussionGroups: { totalCount: 8 },
    });
  });
});
