/** Example content says in every text that it is an example, so nobody takes it for a fact about a real body. */
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

  it('is loaded once, however often it is loaded', async () => {
    const state = async (): Promise<unknown[]> => {
      const tables = [
        rawSql`discussion_group`,
        rawSql`group_membership`,
        rawSql`thread`,
        rawSql`post`,
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

  it('keeps the group for people of bodies from everybody else', async () => {
    const query = '{ discussionGroups { totalCount } }';
    expect(await world.ask(query)).toEqual({ discussionGroups: { totalCount: 5 } });
    expect(
      await world.ask(
        query,
        {},
        { identity: { personId: 'per_1', memberships: [{ bodyId: 'crd_1', roles: ['MEMBER'] }] } },
      ),
    ).toEqual({
      discussionGroups: { totalCount: 6 },
    });
  });
});
