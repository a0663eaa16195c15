/** A proof that a commitment is kept; each subgraph shows its own. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Node, type Typed } from '../../platform/graph/node.ts';
import { connectionOf } from '../../platform/graph/page.ts';
import { DateScalar } from '../../platform/graph/scalars.ts';

@ObjectType('Evidence', { description: 'One proof that a commitment is kept.' })
@Directive('@shareable')
export class Evidence {
  @Field(() => String, { description: 'Title of the proof.' })
  title: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it counts for. Null if no source states one; it then counts for no period.',
  })
  occurredOn: string | null;

  @Field(() => Node, {
    nullable: true,
    description: 'The thing itself: link, plan, action, case study, workshop, accepted answer.',
  })
  node: (Node & Typed) | null;
}

export const EvidenceConnection = connectionOf(() => Evidence, {
  name: 'Evidence',
  plural: 'proofs, newest first',
  isShared: true,
  hasOwnEntries: true,
});
