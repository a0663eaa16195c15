/**
 * The thing behind a find. What knowledge-exchange owns is read anew, so that the index never shows what may no longer
 * be seen; of what others own only the key is given, and the owner decides.
 */
import type { Node, Typed } from '../../../platform/graph/node.ts';
import type { ReferenceResolver } from '../../../platform/graph/federated-schema.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { caseStudies } from '../case-studies/case-studies.module.ts';
import { discussionGroups } from '../discussion-groups/discussion-groups.module.ts';
import { news } from '../news/news.module.ts';
import { resources } from '../resources/resources.module.ts';
import { workshops } from '../workshops/workshops.module.ts';
import { typeOfKind, type SearchKind } from './search-kind.ts';

const ownedElsewhere: ReadonlySet<SearchKind> = new Set(['COORDINATOR', 'SIGNATORY', 'SUPPORT_ACTION']);

const ownReferences = new Map<string, ReferenceResolver>(
  [caseStudies, workshops, discussionGroups, resources, news].flatMap(({ references = {} }) =>
    Object.entries(references),
  ),
);

export async function nodeOf(context: RequestContext, kind: SearchKind, id: string): Promise<(Node & Typed) | null> {
  const __typename = typeOfKind[kind];
  if (ownedElsewhere.has(kind)) return { __typename, id };
  const shown = await ownReferences.get(__typename)?.(context, { id });
  return shown ? { ...shown, __typename, id } : null;
}
