/** A support action as knowledge-exchange knows it: by id. Its facts belong to support-actions. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';

@ObjectType('SupportAction', { implements: [Node] })
@Directive('@key(fields: "id")')
export class SupportAction {
  @Field(() => ID, { simple: true })
  id: string;
}
