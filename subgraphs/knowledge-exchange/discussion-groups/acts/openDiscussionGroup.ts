/** Opens a group; the person who opens it becomes its owner. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { newId } from '../../../../covenant/ids.ts';
import { mustBeUnits } from '../../../../covenant/regions/must-be-units.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { checkedGroup, GroupInput } from '../group.inputs.ts';
import { groupPayload } from '../group.payload.ts';
import { mustActFor } from '../group.rules.ts';
import { admit } from '../membership.rules.ts';
import { publishGroups } from '../publish-groups.ts';

@ArgsType()
class OpeningArguments {
  @Field(() => String, {
    description: 'Key of this request; a repeated request with the same key creates nothing new.',
  })
  idempotencyKey: string;

  @Field(() => ID, { nullable: true, description: 'Coordinator for which it is opened; left out for the Office.' })
  onBehalfOfId?: string | null;

  @Field(() => GroupInput, { description: 'The group; it needs a name and a purpose.' })
  input: GroupInput;
}

export const openDiscussionGroup = act({
  name: 'openDiscussionGroup',
  description: 'Opens a group; the person who opens it becomes its owner.',
  args: OpeningArguments,
  payload: groupPayload,
  belongingTo: (_, { args: { onBehalfOfId } }) => ({ coordinatorId: onBehalfOfId }),
  check({ input, onBehalfOfId = null }, context) {
    mustActFor(context, { onBehalfOfId, admitsPrivate: false });
    return checkedGroup(input, null);
  },
  needsCopies: 'reachable',
  creates: { newId: () => newId('DiscussionGroup'), result: (groupId) => ({ groupId }) },
  async rules({ transaction, context, args: { onBehalfOfId = null }, checked: { regions = [] } }) {
    await mustTakePart({ transaction, context }, onBehalfOfId);
    await mustBeUnits(transaction, ['input', 'regions'], regions);
  },
  async write({ transaction, id, context, args: { onBehalfOfId = null }, checked }) {
    const openedFor = onBehalfOfId === null ? {} : { openedForId: onBehalfOfId };
    await publishGroups(transaction, [{ id, ...checked, ...openedFor }]);
    const { today, identity } = context;
    await admit(transaction, { groupId: id, personId: String(identity.personId), onBehalfOfId, role: 'OWNER', today });
  },
  trail: ({ args: { onBehalfOfId }, checked: { visibility, joining = null } }) => ({
    onBehalfOfId,
    after: { state: 'OPEN', visibility, joining },
  }),
});
