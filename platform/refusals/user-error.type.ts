/** Errors as data: what the sender of a mutation can mend. Faults of the hub stay in top-level errors. */
import { enumType } from '../base/enum-type.ts';
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

export const UserErrorCode = enumType('UserErrorCode', 'Stable codes of user errors.', {
  INVALID: 'A value breaks a rule; `rule` names it and `accepted` says what would be taken.',
  REQUIRED: 'A value is missing or empty.',
  TOO_LONG: 'A text or a list is longer than what is kept.',
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  NOT_ALLOWED: 'You may not do this. Callers who are not signed in may only do public acts.',
  WRONG_STATE: 'Not possible in the present state; `allowed` says what is.',
  STALE_REVISION: 'Somebody changed it in between: read it again, then send the current revision.',
  DUPLICATE: 'It exists already; `existingId` says which.',
  FULL: 'No more of these are taken.',
  UPLOAD_NOT_CLEAN: 'The file has not arrived, or is not what was announced.',
  SOURCE_DOWN: 'Another part of the hub, whose facts are needed, cannot be reached: try again later.',
});
export type UserErrorCode = keyof typeof UserErrorCode;

/** What an error says besides its type; each type shows what belongs to it. */
export interface UserErrorFacts {
  readonly __typename:
    'ValidationError' | 'NotAllowedError' | 'WrongStateError' | 'StaleRevisionError' | 'DuplicateError';
  readonly message: string;
  readonly code: UserErrorCode;
  readonly path: readonly string[] | null;
  readonly rule?: string;
  readonly accepted?: readonly string[];
  readonly act?: string;
  readonly state?: string;
  readonly allowed?: readonly string[];
  readonly currentRevision?: number;
  readonly existingId?: string;
}

@InterfaceType('UserError', {
  description: 'Something the sender can mend.',
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: UserErrorFacts) => __typename,
})
export abstract class UserError {
  @Field(() => String, { simple: true, description: 'What is wrong, in a sentence.' })
  message: string;

  @Field(() => UserErrorCode, { simple: true, description: 'The same in a stable word.' })
  code: UserErrorCode;

  @Field(() => [String], {
    simple: true,
    nullable: true,
    description: 'Where in the arguments: names of fields and places in lists; null when it is about none of them.',
  })
  path: string[] | null;
}

@ObjectType('ValidationError', { implements: [UserError], description: 'A rule of the input was broken.' })
@Directive('@shareable')
export class ValidationError extends UserError {
  @Field(() => String, { simple: true, nullable: true, description: 'Name of the rule; null for what is not there.' })
  rule: string | null;

  @Field(() => [String], {
    simple: true,
    nullable: true,
    description: 'Accepted values, where there is a list of them, else a description of them; null when neither helps.',
  })
  accepted: string[] | null;
}

@ObjectType('NotAllowedError', { implements: [UserError], description: 'The asker has no right to this act.' })
@Directive('@shareable')
export class NotAllowedError extends UserError {
  @Field(() => String, { simple: true, description: 'Name of the act in the table of rights.' })
  act: string;
}

@ObjectType('WrongStateError', {
  implements: [UserError],
  description: 'The act is not possible in the present state.',
})
@Directive('@shareable')
export class WrongStateError extends UserError {
  @Field(() => String, { simple: true, description: 'The present state.' })
  state: string;

  @Field(() => [String], { simple: true, description: 'Acts possible now.' })
  allowed: string[];
}

@ObjectType('StaleRevisionError', { implements: [UserError], description: 'Somebody changed it in between.' })
@Directive('@shareable')
export class StaleRevisionError extends UserError {
  @Field(() => Int, { simple: true, description: 'The revision it has now: read it again before sending this one.' })
  currentRevision: number;
}

@ObjectType('DuplicateError', { implements: [UserError], description: 'It exists already.' })
@Directive('@shareable')
export class DuplicateError extends UserError {
  @Field(() => ID, { simple: true, description: 'The thing that exists.' })
  existingId: string;
}

/** The types behind the interface, for the manifests of subgraphs with mutations. */
export const userErrorTypes = [ValidationError, NotAllowedError, WrongStateError, StaleRevisionError, DuplicateError];
