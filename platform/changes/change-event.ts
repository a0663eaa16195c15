/** The change feed as a root field. It is `@inaccessible`: only other subgraphs, which hold the secret, can read it. */
import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { HubError } from '../base/errors.ts';

const MAX_CHANGES = 1_000;

@ObjectType('ChangeEvent', {
  description: 'One change that other subgraphs may copy; callers of the hub never see it.',
})
@Directive('@inaccessible')
@Directive('@shareable')
export class ChangeEventType {
  @Field(() => String, { description: 'Cursor: send it as `after` to continue from here.' })
  cursor: string;

  @Field(() => String, { description: 'Kind of the thing.' })
  kind: string;

  @Field(() => ID, { description: 'The thing that changed.' })
  entityId: string;

  @Field(() => Boolean, { description: 'True if the thing no longer exists.' })
  removed: boolean;

  @Field(() => String, { description: 'Its state, as JSON.' })
  facts: string;
}

@ArgsType()
export class ChangesArguments {
  @Field(() => String, { nullable: true, description: 'Cursor of the last change seen.' })
  after?: string | null;

  @Field(() => Int, { description: `How many changes, 1 to ${String(MAX_CHANGES)}.` })
  first: number;
}

export function mustBeChangesPage({ first, after }: ChangesArguments): { first: number; after: string | null } {
  if (first < 1 || first > MAX_CHANGES) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', `first is ${String(first)}; it can be 1 to ${String(MAX_CHANGES)}.`);
  }
  if (typeof after === 'string' && !/^\d{1,15}$/.test(after))
    throw new HubError('INVALID_CURSOR', 'after is not a cursor of this feed.');
  return { first, after: after ?? null };
}
