/** The answer of a mutation: its subject, and what the sender has to mend. One of the two is always empty. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { CappedField } from '../graph/page.ts';
import { forgetBatches } from '../graph/loader.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { Refusal } from '../refusals/refusal.ts';
import { UserError, type UserErrorFacts } from '../refusals/user-error.type.ts';

/** Errors of one mutation; more than these need not be told at once. */
const MAX_ERRORS = 20;

export interface Refused {
  readonly errors: readonly UserErrorFacts[];
}

interface Part {
  readonly type: () => ClassType;
  readonly description: string;
}

/** The payload type of a noun: its parts are null when the mutation was refused. */
export function payloadOf(name: string, description: string, parts: Readonly<Record<string, Part>>): ClassType {
  @ObjectType(name, { description })
  class Payload {
    @Field(() => [UserError], {
      simple: true,
      description: `What is to be mended, at most ${String(MAX_ERRORS)}; empty when the act was carried out, and it is then saved.`,
    })
    @CappedField(MAX_ERRORS)
    errors: UserErrorFacts[];
  }
  for (const [part, { type, description: meaning }] of Object.entries(parts)) {
    Field(type, { simple: true, nullable: true, description: `${meaning} Null when refused.` })(
      Payload.prototype,
      part,
    );
  }
  return Payload;
}

/** The payload of an act, and how it is read when the act was carried out. */
export interface Payload<Result> {
  readonly type: ClassType;
  read(context: RequestContext, result: Result): Promise<object>;
}

/**
 * Runs an act and tells its refusal as data. What is no refusal is a fault and stays one. What mutations before it in the
 * same request have read is forgotten first, as they have changed things since.
 */
export async function answered<Parts extends object>(
  context: Pick<RequestContext, 'loaders'>,
  act: () => Promise<Parts>,
): Promise<(Parts & Refused) | Refused> {
  forgetBatches(context);
  try {
    return { ...(await act()), errors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { errors: error.errors.slice(0, MAX_ERRORS) };
    throw error;
  }
}
