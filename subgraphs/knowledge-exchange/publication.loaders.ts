/** Finds a publication whatever its type, as far as the reader may see it. */
import { typeOfId, type IdType } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { PublicationRow } from './publication.ts';
import { workshopById } from './workshops/workshop.loaders.ts';

type Find = (context: RequestContext, id: string) => Promise<PublicationRow | null>;

const finds: Readonly<Partial<Record<IdType, Find>>> = {
  Workshop: (context, id) => workshopById(context).load(id),
};

export async function publicationById(context: RequestContext, id: string): Promise<PublicationRow | null> {
  const type = typeOfId(id);
  return (type && (await finds[type]?.(context, id))) ?? null;
}
