/** An opened knowledge-exchange with named bodies and regions, into which a test writes as the hub itself does. */
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { CaseStudyContent } from '../../../subgraphs/knowledge-exchange/case-studies/case-study-record.ts';
import { publishCaseStudies } from '../../../subgraphs/knowledge-exchange/case-studies/publish-case-studies.ts';
import { knowledgeExchange } from '../../../subgraphs/knowledge-exchange/subgraph.ts';
import { importBundled } from '../../world/import-table.ts';
import { openTestSubgraph, type Answer, type TestSubgraph } from '../../world/open-test-subgraph.ts';

export const coordinatorIdOf = (slug: string): string => idOfSource('Coordinator', slug);
export const signatoryIdOf = (slug: string): string => idOfSource('Signatory', slug);
export const caseStudyIdOf = (name: string): string => idOfSource('CaseStudy', name);

export interface ExchangeWorld extends TestSubgraph {
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Lets the subgraph hear of bodies by their slugs; the name is the slug in capitals. */
  name(coordinators: readonly string[], signatories?: readonly string[]): Promise<void>;
  /** Writes case studies; ids and titles are made from their names. */
  study(...studies: readonly ({ name: string } & Partial<CaseStudyContent>)[]): Promise<void>;
  /** Fields of entities by reference, in their order. */
  entities<Found = Answer>(type: string, keys: readonly object[], fields: string): Promise<Found[]>;
  /** Statements an answer costs. */
  statementsOf(query: string, variables?: Record<string, unknown>): Promise<number>;
  /** Newest facts in the change feed, by `kind entityId`. */
  told(kind: string): Promise<{ entityId: string; removed: boolean; facts: Answer }[]>;
}

export async function openExchangeWorld(): Promise<ExchangeWorld> {
  const subgraph = await openTestSubgraph(knowledgeExchange);
  const { running } = subgraph;
  let position = 0;

  const bodies = (kind: string, ids: readonly (readonly [string, string])[]) =>
    ids.map(([entityId, slug]) => {
      position += 1;
      const facts = JSON.stringify({
        slug,
        name: slug.toUpperCase(),
        country: 'SE',
        regionCode: null,
        status: 'ACTIVE',
      });
      return { cursor: String(position), kind, entityId, removed: false, facts };
    });

  return {
    ...subgraph,
    write: (work) => running.database.write(work),
    async name(coordinators, signatories = []) {
      const events = {
        coordinators: bodies(
          'COORDINATOR',
          coordinators.map((slug) => [coordinatorIdOf(slug), slug]),
        ),
        signatories: bodies(
          'SIGNATORY',
          signatories.map((slug) => [signatoryIdOf(slug), slug]),
        ),
        'support-actions': [],
        'knowledge-exchange': [],
      };
      await running.projections.catchUp((source) => Promise.resolve(events[source as SubgraphName]));
    },
    async study(...studies) {
      await running.database.write((transaction) =>
        publishCaseStudies(
          transaction,
          studies.map(({ name, ...content }) => ({
            id: caseStudyIdOf(name),
            title: [{ language: 'en', text: name }],
            state: 'PUBLISHED' as const,
            publishedAt: '2026-01-31T08:00:00.000Z',
            ...content,
          })),
        ),
      );
    },
    async entities<Found = Answer>(type: string, keys: readonly object[], fields: string) {
      const { _entities: found } = await subgraph.ask<{ _entities: Found[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
        { of: keys.map((key) => ({ __typename: type, ...key })) },
      );
      return found;
    },
    async statementsOf(query, variables) {
      subgraph.statements.length = 0;
      await subgraph.ask(query, variables);
      return subgraph.statements.length;
    },
    async told(kind) {
      const rows = await running.database.select<{ entityId: string; removed: number; facts: string }>(
        rawSql`SELECT entityId, removed, facts FROM change_feed WHERE kind = ? ORDER BY position`,
        [kind],
      );
      return rows.map(({ entityId, removed, facts }) => ({
        entityId,
        removed: Boolean(removed),
        facts: JSON.parse(facts) as Answer,
      }));
    },
  };
}

/** Units of the bundled table, for tests that name regions. */
export async function withRegions(world: ExchangeWorld): Promise<ExchangeWorld> {
  await importBundled(world.running, 'nuts.csv');
  return world;
}
