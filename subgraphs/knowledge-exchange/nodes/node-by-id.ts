/** Reads a node of this subgraph by its id, of any type, as far as the reader may see it. */
import { typeOfId, type IdType } from '../../../covenant/ids.ts';
import type { Node, Typed } from '../../../platform/graph/node.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { caseStudyById } from '../case-studies/case-study.loaders.ts';
import { groupById } from '../discussion-groups/discussion-group.loaders.ts';
import { newsItemById } from '../news/news-item.loaders.ts';
import { postById } from '../posts/post.loaders.ts';
import type { PublicationType } from '../publications/publication-conditions.ts';
import type { PublicationRow } from '../publications/publication.ts';
import { resourceById } from '../resources/resource.loaders.ts';
import { threadById } from '../threads/thread.loaders.ts';
import { workshopById } from '../workshops/workshop.loaders.ts';

type Find<Value> = (context: RequestContext, id: string) => Promise<Value | null>;
type FindByType<Value> = Readonly<Partial<Record<IdType, Find<Value>>>>;

const publications: Readonly<Record<PublicationType, Find<PublicationRow>>> = {
  CaseStudy: (context, id) => caseStudyById(context).load(id),
  NewsItem: (context, id) => newsItemById(context).load(id),
  Resource: (context, id) => resourceById(context).load(id),
  Workshop: (context, id) => workshopById(context).load(id),
};

/** Types that the search or the evidence can refer to. */
const nodes: FindByType<Node & Typed> = {
  ...publications,
  DiscussionGroup: (context, id) => groupById(context).load(id),
  Post: (context, id) => postById(context).load(id),
  Thread: (context, id) => threadById(context).load(id),
};

/** Null if the id is not of a publication. */
export const publicationById = findAmong<PublicationRow>(publications);

export const nodeById = findAmong(nodes);

function findAmong<Found>(finders: FindByType<Found>): Find<Found> {
  return async (context, id) => {
    const type = typeOfId(id);
    return (type && (await finders[type]?.(context, id))) ?? null;
  };
}
