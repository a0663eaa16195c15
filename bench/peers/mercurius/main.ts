/** Peer (b) as a process: one schema over the same tables, served by Mercurius with JIT and its own batches. */
import fastify from 'fastify';
import mercurius, { type Loader } from 'mercurius';
import { openDatabaseFiles } from '../../data/database-files.ts';
import { firstWording } from '../hand/first-wording.ts';
import { rowsOf, type Identified, type PageOf } from './rows.ts';
import { schema } from './schema.ts';

const rows = rowsOf(await openDatabaseFiles(process.argv[2] ?? ''));

/** One call for all parents of a level. Each parent runs its own prepared statement: SQLite is in process, so batching saves nothing. */
function pages(pageOf: PageOf): Loader {
  return {
    loader: (queries) => Promise.resolve(queries.map(({ obj, params }) => ({ nodes: pageOf(obj.id, params.first) }))),
    // Each parent occurs once in these operations, so a cache would never hit.
    opts: { cache: false },
  };
}

const signatories: Loader = {
  loader: (queries) =>
    Promise.resolve(
      queries.map(({ obj: { id }, params: { first } }) => ({
        nodes: rows.signatories(id, first),
        total: () => rows.signatoryCount(id),
      })),
    ),
  opts: { cache: false },
};

const bodiesWithName = (parent: string, first: number): object[] =>
  rows
    .beneficiaries(parent, first)
    .map((body) => ((body as { name: string | null }).name === null ? null : body)) as object[];

const app = fastify();
await app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: {
    Query: {
      coordinator: (_: unknown, { slug }: { slug: string }) => rows.coordinatorBySlug(slug),
      coordinators: (_: unknown, { orderBy, first }: { orderBy: string; first: number }) => ({
        nodes: rows.coordinatorsBy(orderBy, first),
      }),
    },
    Coordinator: { signatoryCount: ({ id }: Identified) => rows.signatoryCount(id) },
    SignatoryConnection: { totalCount: ({ total }: { total: () => number }) => total() },
    SupportAction: { title: ({ title }: { title: string }) => firstWording(title) },
    CaseStudy: { title: ({ title }: { title: string }) => firstWording(title) },
    Workshop: { title: ({ title }: { title: string }) => firstWording(title) },
    DiscussionGroup: {
      name: ({ name }: { name: string }) => firstWording(name),
      memberCount: ({ id }: Identified) => rows.memberCount(id),
    },
  },
  loaders: {
    Coordinator: {
      signatories,
      supportActions: pages(rows.supportActions),
      caseStudies: pages(rows.caseStudies),
      workshops: pages(rows.workshops),
      discussionGroups: pages(rows.discussionGroups),
    },
    SupportAction: { beneficiaries: pages(bodiesWithName) },
  },
});
console.log(`listening at ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
