/** The query by which the gateway looks up the person who signs in. */
import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Session, SignInArguments } from './session.ts';
import { signIn } from './sign-in.ts';

@Resolver()
export class SignInResolver {
  @Mutation(() => Session, {
    description:
      'The person of a verified access token, created at the first sign-in, with the memberships that give rights today.',
  })
  @Directive('@inaccessible')
  signIn(@Args(() => SignInArguments) args: SignInArguments, @Ctx() context: RequestContext): Promise<Session> {
    return signIn(context, args);
  }
}
