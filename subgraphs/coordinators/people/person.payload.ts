/** The answers of the acts on people and memberships. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Membership } from './membership.entity.ts';
import { membershipById } from './membership.loaders.ts';
import { Person, personById } from './person.ts';

const type = payloadOf('PersonPayload', 'Answer about a person or a membership.', {
  person: { type: () => Person, description: 'Your own record, if the mutation concerns it.' },
  membership: { type: () => Membership, description: 'The membership as it is now, if the mutation concerns one.' },
});

/** Built from the id of the caller. */
export const personPayload: Payload<string> = {
  type,
  read: async (context, id) => ({ person: await personById(context).load(id), membership: null }),
};

/** Built from the id of a membership. An invitation reveals nothing about the owner of the address. */
export const membershipPayload: Payload<string> = {
  type,
  async read(context, id) {
    const membership = await membershipById(context).load(id);
    const isOwn = membership !== null && membership.personId === context.identity.personId;
    return { person: isOwn ? await personById(context).load(membership.personId) : null, membership };
  },
};
