/** The answer of a mutation: its result or the sender's errors. One of the two is always empty. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { CappedField } from '../graph/page.ts';
import { forgetBatches } from '../graph/loader.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { Refusal } from '../refusals/refusal.ts';
import { UserError, type UserErrorFacts } from '../refusals/user-error.type.ts';

/** The most errors in the answer of one mutation. */
const MAX_ERRORS = 20;

export interface Refused {
  readonly errors: readonly UserErrorFacts[];
}

interface PayloadField {
  readonly type: () => ClassType;
  readonly description: string;
}

/** The payload type of a noun; its fields are null if the mutation was refused. */
export function payloadOf(
  name: string,
  description: string,
  fields: Readonly<Record<string, PayloadField>>,
): ClassType {
  @ObjectType(name, { description })
  class Payload {
    @Field(() => [UserError], {
      description: `Errors that the sender can correct, at most ${String(MAX_ERRORS)}. Empty: the act was carried out and saved.`,
    })
    @CappedField(MAX_ERRORS)
    errors: UserErrorFacts[];
  }
  for (const [field, { type, description: meaning }] of Object.entries(fields)) {
    Field(type, { nullable: true, description: `${meaning} Null when refused.` })(Payload.prototype, field);
  }
  return Payload;
}

/** The payload type of an act, and the function that reads it after the act. */
export interface Payload<Result> {
  readonly type: ClassType;
  read(context: RequestContext, result: Result): Promise<object>;
}

/**
 * Runs an act and returns its refusal as data; any other error is thrown. First it clears what earlier mutations of the same
 * request have read, as they changed it.
 */
export async function answered<Fields extends object>(
  context: Pick<RequestContext, 'loaders'>,
  act: () => Promise<Fields>,
): Promise<(Fields & Refused) | Refused> {
  forgetBatches(context);
  try {
    return { ...(await act()), errors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { errors: error.errors.slice(0, MAX_ERRORS) };
    throw error;
  }
}
