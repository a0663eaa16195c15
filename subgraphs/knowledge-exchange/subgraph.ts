/** The manifest of knowledge-exchange: case studies, workshops, discussion groups, resources, news and search. */
import type { Database } from '../../platform/database/database.ts';
import { coordinatorNames, signatoryNames } from '../../covenant/bodies/covenant-bodies.ts';
import { dataRequests } from '../../platform/personal-data/data-request.projection.ts';
import { regionByCode } from '../../covenant/regions/regions.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { activityPart } from './participation/participation.module.ts';
import { caseStudiesPart } from './case-studies/case-studies.module.ts';
import { ChangesResolver } from './extends/changes.resolver.ts';
import { Coordinator } from './extends/coordinator.ts';
import { discussionGroupsPart } from './discussion-groups/discussion-groups.module.ts';
import { heldData } from './extends/held-data.ts';
import { newsPart } from './news/news.module.ts';
import { newslettersPart } from './newsletters/newsletters.module.ts';
import { Person } from './extends/person.ts';
import { PublicationResolver } from './publications/publication.resolver.ts';
import { Region } from './extends/region.ts';
import { RegionExtension } from './extends/region.extension.ts';
import { resourcesPart } from './resources/resources.module.ts';
import { searchPart } from './search/search.module.ts';
import { Signatory } from './extends/signatory.ts';
import type { SubgraphPart } from './subgraph-part.ts';
import { SupportAction } from './extends/support-action.ts';
import { workshopsPart } from './workshops/workshops.module.ts';
import { publishAllActivity } from './participation/activity.ts';
import { publishAllEvidence } from './participation/evidence.ts';

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
