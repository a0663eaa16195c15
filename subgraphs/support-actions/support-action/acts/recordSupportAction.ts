/** A coordinator records its support, alone or with others. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { SupportActionInput } from '../support-action-facts.inputs.ts';
import { summaryOf } from '../support-action-facts.ts';
import { publishSupportActions } from '../support-action.changes.ts';
import { factsOfNew } from '../facts-of-input.ts';
import { mustBeActive } from '../support-action-parties.rules.ts';
import { supportActionPayload } from '../support-action.payload.ts';
import { mustBeRecordable } from '../support-action.rules.ts';
import { insertSupportAction, settledFacts } from '../write-support-actions.ts';

@ArgsType()
class RecordArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => ID, { description: 'Coordinator that gives the support.' })
  coordinatorId: string;

  @Field(() => SupportActionInput, { description: 'The facts.' })
  input: SupportActionInput;
}

export const recordSupportAction = act({
  name: 'recordSupportAction',
  description: 'Records an action of an active coordinator.',
  args: RecordArguments,
  payload: supportActionPayload,
  belongingTo: (_, { args: { coordinatorId } }) => ({ coordinatorId }),
  check({ coordinatorId, input }, { today }) {
    const stated = factsOfNew(coordinatorId, input, today);
    mustBeRecordable(stated);
    return stated;
  },
  needsCopies: 'reachable',
  creates: { newId: () => newId('SupportAction') },
  async rules({ transaction, args, checked, context }) {
    await mustBeActive(transaction, args.coordinatorId);
    return settledFacts(transaction, checked, context.today);
  },
  write: ({ transaction, id, decision: facts }) => insertSupportAction(transaction, id, facts),
  trail: ({ args, decision: facts }) => ({ onBehalfOfId: args.coordinatorId, after: summaryOf(facts) }),
  changes: ({ transaction, id }) => publishSupportActions(transaction, [id]),
});
