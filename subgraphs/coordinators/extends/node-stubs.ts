/** Objects of other subgraphs as `node` returns them: a type and an id. Their owner checks whether they exist. */
import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import type { IdType } from '../../../covenant/ids.ts';
import { Signatory } from './signatory.ts';

const ownedElsewhere = [
  'SupportLink',
  'ActionPlan',
  'SupportAction',
  'CaseStudy',
  'Workshop',
  'DiscussionGroup',
  'Thread',
  'Post',
  'Resource',
  'NewsItem',
] as const satisfies readonly IdType[];

export function isOwnedElsewhere(type: IdType): boolean {
  return type === 'Signatory' || ownedElsewhere.some((one) => one === type);
}

const stubs = ownedElsewhere.map((type) => {
  @ObjectType(type, { implements: [Node] })
  @Directive('@key(fields: "id", resolvable: false)')
  class Stub {
    @Field(() => ID)
    id: string;
  }
  return Stub;
});

export const nodeStubs: readonly ClassType[] = [Signatory, ...stubs];
