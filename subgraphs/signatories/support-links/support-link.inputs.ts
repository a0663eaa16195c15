/** What is sent about a support link: the arguments of its acts and of its queue. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArguments } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { SupportLinkState } from './support-link.entity.ts';

@ArgsType()
export class ProposalArguments {
  @Field(() => String, { description: 'Sent again with the same key, nothing new is made.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Who is to support.' })
  coordinatorId: string;

  @Field(() => ID, { description: 'Who is to be supported.' })
  signatoryId: string;

  @Field(() => DateScalar, { description: 'First day, at most one year from now. It never changes.' })
  startsOn: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The coordinator brought the signatory into the Covenant; the other side confirms this too.',
  })
  recruitedByCoordinator: boolean;
}

@ArgsType()
export class LinkArguments {
  @Field(() => ID, { description: 'The link.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}

@ArgsType()
export class ConfirmationArguments extends LinkArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The coordinator may hand in plans and reports in the name of the signatory. Only the signatory can say so, here or later by `permitActing`.',
  })
  mayActForSignatory: boolean;
}

@ArgsType()
export class RefusalArguments extends LinkArguments {
  @Field(() => String, { nullable: true, description: 'Why, in at most 500 characters; need not be said.' })
  reason?: string | null;
}

@ArgsType()
export class PermissionArguments extends LinkArguments {
  @Field(() => Boolean, { description: 'True: from now on; false: no longer.' })
  mayActForSignatory: boolean;
}

@ArgsType()
export class EndArguments extends LinkArguments {
  @Field(() => DateScalar, {
    description: 'Last day, no earlier than the first one and at most one year from now. It never changes.',
  })
  endsOn: string;

  @Field(() => String, { description: 'Why, in at most 500 characters; everybody reads it.' })
  reason: string;
}

@ArgsType()
export class LinkQueueArguments extends PageArguments {
  @Field(() => [SupportLinkState], { nullable: true, description: 'Only in these states; all when left out.' })
  state?: SupportLinkState[] | null;
}
