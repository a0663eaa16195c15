/** What a newcomer finds to try out: publications that say of themselves that they are examples, in many languages. */
import { knowledgeExchange } from '../../../subgraphs/knowledge-exchange/subgraph.ts';
import { openExchangeWorld, type ExchangeWorld } from './exchange-world.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

interface Text {
  text: string;
  translations: { text: string; language: string; origin: string }[];
}

const TEXT = '{ text translations { text language origin } }';
const MARK = /^(Example|Exempel|Beispiel|Exemple|Esempio|Ejemplo|Παράδειγμα|Пример|Esimerkki|Exemplo) ?: /;

describe('example publications', () => {
  let world: ExchangeWorld;

  beforeAll(async () => {
    world = await openExchangeWorld();
    await knowledgeExchange.loadExampleContent?.(world.running.database);
  });

  afterAll(() => world.close());

  const everything = (): Promise<Record<string, { nodes: { title: Text; isExample: boolean }[] }>> =>
    world.ask(`{
      caseStudies(first: 100) { nodes { id isExample title ${TEXT} summary ${TEXT} revision isStale cost { amount } emissionsSaved { basis }
        sections { text ${TEXT} } replications { note ${TEXT} } discussion { title } } }
      resources(first: 100) { nodes { id isExample title ${TEXT} summary ${TEXT} revision feedback { title } } }
      news(first: 100) { nodes { id isExample title ${TEXT} body ${TEXT} } }
    }`);

  const wordings = (answer: unknown): Text['translations'] => {
    if (answer === null || typeof answer !== 'object') return [];
    const own = 'translations' in answer ? (answer as Text).translations : [];
    return [...own, ...Object.values(answer).flatMap(wordings)];
  };

  it('are enough to try everything out', async () => {
    const { caseStudies, resources, news } = await everything();
    expect([caseStudies, resources, news].map((list) => list?.nodes.length)).toEqual([12, 10, 10]);
    expect(await world.ask('{ newsletterIssues(year: 2026) { isExample items { id } } }')).toMatchObject({
      newsletterIssues: [
        { isExample: true, items: { length: 4 } },
        { isExample: true, items: { length: 5 } },
      ],
    });
  });

  it('say in every wording of every text that they are examples', async () => {
    const answer = await everything();
    const unmarked = wordings(answer).filter(({ text }) => !MARK.test(text));
    expect(unmarked).toEqual([]);
    expect(Object.values(answer).flatMap(({ nodes }) => nodes.filter(({ isExample }) => !isExample))).toEqual([]);
  });

  it('invent no money and no savings', async () => {
    const answer = JSON.stringify(await everything());
    expect(answer).not.toContain('"cost":{');
    expect(answer).not.toContain('"emissionsSaved":{');
  });

  it('exist in many languages, each with how it came about', async () => {
    const all = wordings(await everything());
    expect([...new Set(all.map(({ language }) => language))].sort()).toEqual(
      'bg de el en es fi fr it pt sv'.split(' '),
    );
    expect(new Set(all.map(({ origin }) => origin)).size).toBe(4);
  });

  it('show a talk, feedback, replications and an old study', async () => {
    const answer = JSON.stringify(await everything());
    for (const trait of ['"discussion":{', '"feedback":{', '"note":{', '"isStale":true'])
      expect(answer).toContain(trait);
  });

  it('prove nothing about the real coordinators they name', async () => {
    expect(await world.told('EVIDENCE')).toEqual([]);
    expect(await world.running.database.select(rawSql`SELECT id FROM evidence`)).toEqual([]);
    expect(await world.told('COORDINATOR_ACTIVITY')).not.toEqual([]);
  });

  it('stay as they are when they are loaded again', async () => {
    const before = [await everything(), await world.told('COORDINATOR_ACTIVITY')];
    await knowledgeExchange.loadExampleContent?.(world.running.database);
    expect([await everything(), await world.told('COORDINATOR_ACTIVITY')]).toEqual(before);
  });
});
