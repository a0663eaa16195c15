/** The manifest of knowledge-exchange: case studies, workshops, discussion groups, resources, news and search. */
import type { Database } from '../../platform/database/database.ts';
import { coordinatorNames, signatoryNames } from '../../platform/feed/covenant-bodies.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../platform/regions/regions.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { activityPart } from './activity.part.ts';
import { caseStudiesPart } from './case-studies/case-studies.part.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Coordinator } from './coordinator.ts';
import { discussionGroupsPart } from './discussion-groups/discussion-groups.part.ts';
import { heldData } from './held-data.ts';
import { newsPart } from './news/news.part.ts';
import { newslettersPart } from './newsletters/newsletters.part.ts';
import { Person } from './person.ts';
import { PublicationResolver } from './publication.resolver.ts';
import { Region } from './region.ts';
import { RegionExtension } from './region.extension.ts';
import { resourcesPart } from './resources/resources.part.ts';
import { searchPart } from './search/search.part.ts';
import { Signatory } from './signatory.ts';
import type { SubgraphPart } from './subgraph-part.ts';
import { SupportAction } from './support-action.ts';
import { workshopsPart } from './workshops/workshops.part.ts';
import { publishAllActivity } from './activity.ts';
import { publishAllEvidence } from './evidence.ts';

/** In the order in which example content is loaded: a newsletter names items of the others. */
const parts: readonly SubgraphPart[] = [
  activityPart,
  discussionGroupsPart,
  workshopsPart,
  caseStudiesPart,
  resourcesPart,
  newsPart,
  newslettersPart,
  searchPart,
];

export const knowledgeExchange: Subgraph = {
  name: 'knowledge-exchange',
  resolvers: [ChangesResolver, PublicationResolver, RegionExtension, ...parts.flatMap(({ resolvers }) => resolvers)],
  types: [Coordinator, Signatory, Person, SupportAction, Region, ...parts.flatMap(({ types }) => types)],
  references: {
    Region: (context, { code }) => regionByCode(context).load(String(code)),
    ...Object.fromEntries(parts.flatMap(({ references }) => Object.entries(references))),
  },
  entities: parts.flatMap(({ entities }) => entities),
  migrations: parts.flatMap(({ migrations }) => migrations),
  projections: [
    coordinatorNames,
    signatoryNames,
    dataRequests(heldData),
    ...parts.flatMap(({ projections }) => projections),
  ],
  publishAll: async (transaction) => {
    await publishAllActivity(transaction);
    await publishAllEvidence(transaction);
  },
  imports: parts.flatMap(({ imports }) => imports),
  duties: [],
  loadExampleContent,
};

async function loadExampleContent(database: Database): Promise<void> {
  for (const part of parts) await part.loadExampleContent?.(database);
}
