/** Steps three to five of an application, and the declaration that goes with them. */
import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { answered } from '../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Declaration } from '../declarations/declaration.entity.ts';
import { declarationByApplicationId, type DeclarationRow } from '../declarations/declaration.loaders.ts';
import { CoordinatorApplication, type ApplicationRow } from './application.entity.ts';
import { applicationAnswer, ApplicationPayload, type ApplicationAnswer } from './application.payload.ts';
import { publishProfile } from './publication.service.ts';
import {
  PublicationArguments,
  RefusalArguments,
  SignedStatementArguments,
  StatementArguments,
} from './statement.inputs.ts';
import { refuseStatement, returnSignedStatement, sendStatement } from './statement.service.ts';

@Resolver(() => CoordinatorApplication)
export class StatementResolver {
  @FieldResolver(() => Declaration, {
    nullable: true,
    description: 'The statement of commitment, without those whose copy was refused; null until it has been sent.',
  })
  declaration(@Root() { id }: ApplicationRow, @Ctx() context: RequestContext): Promise<DeclarationRow | null> {
    return declarationByApplicationId(context).load(id);
  }

  @Mutation(() => ApplicationPayload, {
    description: 'Step 3: the statement goes to the authority. A letter says how it comes back. (Office)',
  })
  sendStatement(
    @Args(() => StatementArguments) given: StatementArguments,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationAnswer> {
    return answered(context, async () => applicationAnswer(context, await sendStatement(context, given)));
  }

  @Mutation(() => ApplicationPayload, {
    description:
      'Step 4: approved by the council, signed, sent back. UPLOAD_NOT_CLEAN while the file has not arrived or is not the one announced. (applicant)',
  })
  returnSignedStatement(
    @Args(() => SignedStatementArguments) given: SignedStatementArguments,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationAnswer> {
    return answered(context, async () => applicationAnswer(context, await returnSignedStatement(context, given)));
  }

  @Mutation(() => ApplicationPayload, {
    description: 'Back to step 3: the copy is not usable. The statement goes out again, with a letter. (Office)',
  })
  refuseStatement(
    @Args(() => RefusalArguments) given: RefusalArguments,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationAnswer> {
    return answered(context, async () => applicationAnswer(context, await refuseStatement(context, given)));
  }

  @Mutation(() => ApplicationPayload, {
    description:
      'Step 5: the profile makes the authority a coordinator, and the applicant its first admin. DUPLICATE when another coordinator has the address. (Office)',
  })
  publishProfile(
    @Args(() => PublicationArguments) given: PublicationArguments,
    @Ctx() context: RequestContext,
  ): Promise<ApplicationAnswer> {
    return answered(context, async () => applicationAnswer(context, await publishProfile(context, given)));
  }
}
