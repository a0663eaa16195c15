/** A signatory as coordinators knows it: somebody in whose name a person acts, by id and the copy of its name. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';

@ObjectType('Signatory', { implements: [Node, CovenantBody] })
@Directive('@key(fields: "id")')
export class Signatory {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  slug: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  name: string;
}
