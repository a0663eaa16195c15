/** Finds a publication whatever its type, as far as the reader may see it. */
import { typeOfId, type IdType } from '../../../covenant/ids.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { caseStudyById } from '../case-studies/case-study.loaders.ts';
import { newsItemById } from '../news/news-item.loaders.ts';
import type { PublicationRow } from './publication.ts';
import { resourceById } from '../resources/resource.loaders.ts';
import { workshopById } from '../workshops/workshop.loaders.ts';

type Find = (context: RequestContext, id: string) => Promise<PublicationRow | null>;

const publications: Readonly<Partial<Record<IdType, Find>>> = {
  CaseStudy: (context, id) => caseStudyById(context).load(id),
  NewsItem: (context, id) => newsItemById(context).load(id),
  Resource: (context, id) => resourceById(context).load(id),
  Workshop: (context, id) => workshopById(context).load(id),
};

export async function publicationById(context: RequestContext, id: string): Promise<PublicationRow | null> {
  const type = typeOfId(id);
  return (type && (await publications[type]?.(context, id))) ?? null;
}
