/** A coordinator as signatories knows it: by id. Each folder adds its fields in its own coordinator.extension.ts. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';

@ObjectType('Coordinator', { implements: [Node, CovenantBody] })
@Directive('@key(fields: "id")')
export class Coordinator {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  slug: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  name: string;
}
