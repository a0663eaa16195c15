/** A person as knowledge-exchange knows one: by id alone. Names and addresses have one owner, coordinators. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';

@ObjectType('Person', { implements: [Node] })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { simple: true })
  id: string;
}
