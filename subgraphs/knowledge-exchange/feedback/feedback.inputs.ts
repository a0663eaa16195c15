/** Arguments that acts on feedback share. */
import { ArgsType, Field, ID } from 'type-graphql';

export const PEOPLE_DESCRIPTION = 'People of the hub who are invited as experts, at most 50.';
export const ADDRESSES_DESCRIPTION =
  'E-mail addresses of other experts, at most 50. Only a person who signs in with the address can accept. The hub does not store the address here.';
export const NOTE_DESCRIPTION = 'Message to the experts, at most 2,000 characters; it is in the letter.';
export const LAST_DAY_DESCRIPTION = 'Last day for feedback, in UTC, from today to 366 days ahead.';

@ArgsType()
export class ExpertInvitationArguments {
  @Field(() => ID, { description: 'The invitation.' })
  id: string;
}
