/** Finds things of this subgraph whatever their type, as far as the reader may see them. */
import { typeOfId, type IdType } from '../../platform/database/ids.ts';
import type { Typed } from '../../platform/graphql/node.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { caseStudyById } from './case-studies/case-study.loaders.ts';
import { groupById } from './discussion-groups/discussion-group.loaders.ts';
import { postById } from './discussion-groups/post.loaders.ts';
import { threadById } from './discussion-groups/thread.loaders.ts';
import { newsItemById } from './news/news-item.loaders.ts';
import type { PublicationRow } from './publication.ts';
import { resourceById } from './resources/resource.loaders.ts';
import { workshopById } from './workshops/workshop.loaders.ts';

type Finds<Row> = Readonly<Partial<Record<IdType, (context: RequestContext, id: string) => Promise<Row | null>>>>;

const publications: Finds<PublicationRow> = {
  CaseStudy: (context, id) => caseStudyById(context).load(id),
  NewsItem: (context, id) => newsItemById(context).load(id),
  Resource: (context, id) => resourceById(context).load(id),
  Workshop: (context, id) => workshopById(context).load(id),
};

const things: Finds<Typed> = {
  ...publications,
  DiscussionGroup: (context, id) => groupById(context).load(id),
  Thread: (context, id) => threadById(context).load(id),
  Post: (context, id) => postById(context).load(id),
};

export function publicationById(context: RequestContext, id: string): Promise<PublicationRow | null> {
  return found(publications, context, id);
}

export function thingById(context: RequestContext, id: string): Promise<Typed | null> {
  return found(things, context, id);
}

async function found<Row>(finds: Finds<Row>, context: RequestContext, id: string): Promise<Row | null> {
  const type = typeOfId(id);
  return (type && (await finds[type]?.(context, id))) ?? null;
}
