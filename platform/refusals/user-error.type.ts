/** Errors as data: those that the sender of a mutation can correct. Faults of the hub are top-level errors. */
import { enumType } from '../base/enum-type.ts';
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

export const UserErrorCode = enumType('UserErrorCode', 'Stable codes of user errors.', {
  INVALID: 'A value breaks a rule; `rule` names it and `accepted` tells what is accepted.',
  REQUIRED: 'A value is missing or empty.',
  TOO_LONG: 'A text or a list is too long.',
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  NOT_ALLOWED: 'You may not do this. Callers who are not signed in may only do public acts.',
  WRONG_STATE: 'The act is not possible in the current state; `allowed` lists those that are.',
  STALE_REVISION: 'Somebody has changed it meanwhile: read it again, then send the current revision.',
  DUPLICATE: 'It already exists, under `existingId`.',
  FULL: 'The largest number of them is reached.',
  UPLOAD_NOT_CLEAN: 'The file has not arrived, or is not what was announced.',
  TOO_FAST: 'You write faster than others can read: wait `retryAfterSeconds`, then send it again.',
  SOURCE_DOWN: 'Another part of the hub, whose data is needed, cannot be reached: try again later.',
});
export type UserErrorCode = keyof typeof UserErrorCode;

/** The facts of an error; each type has some of them. */
export interface UserErrorFacts {
  readonly __typename:
    | 'ValidationError'
    | 'NotAllowedError'
    | 'WrongStateError'
    | 'StaleRevisionError'
    | 'DuplicateError'
    | 'TooFastError';
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
  readonly retryAfterSeconds?: number;
}

@InterfaceType('UserError', {
  description: 'An error that the sender can correct.',
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: UserErrorFacts) => __typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  message: string;

  @Field(() => UserErrorCode, { description: 'Stable code of the error.' })
  code: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description: 'Path in the arguments: names of fields and indexes in lists; null if no argument is at fault.',
  })
  path: string[] | null;
}

@ObjectType('ValidationError', { implements: [UserError], description: 'The input breaks a rule.' })
@Directive('@shareable')
export class ValidationError extends UserError {
  @Field(() => String, { nullable: true, description: 'Name of the rule; null if the thing was not found.' })
  rule: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The accepted values, or a description of them; null if neither helps.',
  })
  accepted: string[] | null;
}

@ObjectType('NotAllowedError', { implements: [UserError], description: 'You have no right to do this.' })
@Directive('@shareable')
export class NotAllowedError extends UserError {
  @Field(() => String, { description: 'Name of the act in the table of rights.' })
  act: string;
}

@ObjectType('WrongStateError', {
  implements: [UserError],
  description: 'The act is not possible in the current state.',
})
@Directive('@shareable')
export class WrongStateError extends UserError {
  @Field(() => String, { description: 'The current state.' })
  state: string;

  @Field(() => [String], { description: 'Acts that are possible now.' })
  allowed: string[];
}

@ObjectType('StaleRevisionError', { implements: [UserError], description: 'Somebody has changed it meanwhile.' })
@Directive('@shareable')
export class StaleRevisionError extends UserError {
  @Field(() => Int, { description: 'The current revision. Read the thing again before you send it.' })
  currentRevision: number;
}

@ObjectType('DuplicateError', { implements: [UserError], description: 'It already exists.' })
@Directive('@shareable')
export class DuplicateError extends UserError {
  @Field(() => ID, { description: 'Id of the existing thing.' })
  existingId: string;
}

@ObjectType('TooFastError', { implements: [UserError], description: 'The asker has to wait before doing this again.' })
@Directive('@shareable')
export class TooFastError extends UserError {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the limit that was met; nullable as that of ValidationError is, so that both can be asked for.',
  })
  rule: string | null;

  @Field(() => Int, { description: 'Seconds after which it can be sent again.' })
  retryAfterSeconds: number;
}

/** The types behind the interface, for the manifests of subgraphs with mutations. */
export const userErrorTypes = [
  ValidationError,
  NotAllowedError,
  WrongStateError,
  StaleRevisionError,
  DuplicateError,
  TooFastError,
];
