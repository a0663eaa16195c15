/** A signatory as support-actions knows it: by id. Each folder adds its fields in its own signatory.extension.ts. */
import { connectionOf } from '../../../platform/graph/page.ts';
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

export const SignatoryConnection = connectionOf(() => Signatory, {
  name: 'Signatory',
  plural: 'signatories, in any subgraph',
  isShared: true,
});
