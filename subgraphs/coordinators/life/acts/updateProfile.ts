/** A coordinator changes its profile. Open data does not overwrite these fields. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { countryOfRegionCode } from '../../../../covenant/regions/regions.ts';
import { may } from '../../../../covenant/rights/may.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import type { SqlValue } from '../../../../platform/database/database.ts';
import type { RequestContext } from '../../../../platform/graph/request-context.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { arrivalsOf, replaceDocuments, type Arrival } from '../../../../platform/uploads/uploads.ts';
import { publishCoordinators } from '../../coordinator/coordinator.changes.ts';
import { withDecided } from '../../coordinator/decided-fields.ts';
import { LOGO_TYPES } from '../../documents/upload-subject.ts';
import { mustBeUnits } from '../../../../covenant/regions/must-be-units.ts';
import { writeRegions } from '../../regions/write-regions.ts';
import { endWhatIsDue, onCoordinator } from '../coordinator-act.ts';
import type { CoordinatorFacts } from '../coordinator-status.ts';
import { CoordinatorArguments, ProfileInput } from '../life.inputs.ts';
import { changedContact, checkedProfile, type CheckedProfile } from '../profile.rules.ts';

@ArgsType()
class ProfileArguments extends CoordinatorArguments {
  @Field(() => ProfileInput, { description: 'The fields to change.' })
  input: ProfileInput;
}

export const updateProfile = act({
  ...onCoordinator,
  name: 'updateProfile',
  description: 'Changes the profile of a participating coordinator. Open data does not overwrite these fields.',
  args: ProfileArguments,
  check: ({ input }) => checkedProfile(input),
  async prepare(call) {
    await endWhatIsDue(call);
    return { logo: await newLogo(call.context, call.args) };
  },
  rules: ({ transaction, thing: coordinator, checked: profile }) => changedColumns(transaction, coordinator, profile),
  set: ({ decision: columns }) => columns,
  async write({ transaction, thing: coordinator, checked: { regions }, prepared: { logo } }) {
    if (regions) await writeRegions(transaction, [{ ...coordinator, regionCodes: regions }]);
    if (logo) await replaceDocuments(transaction, coordinator.id, logo, () => ['input', 'logoDocumentId']);
  },
  trail: ({ context, id, args: { input } }) => ({
    onBehalfOfId: inTheNameOf(context, id),
    // Only the names of the fields: the trail is never erased, so it stores no text about people.
    after: { fields: fieldsOf(input).join(',') },
  }),
  changes: ({ transaction, id }) => publishCoordinators(transaction, [id]),
});

/** The body that the person acts for: the coordinator if a role there allows the act, otherwise the Office. */
function inTheNameOf({ identity }: RequestContext, coordinatorId: string): string | null {
  const memberships = identity.memberships.filter(({ bodyId }) => bodyId === coordinatorId);
  const asMember = { identity: { personId: identity.personId, memberships } };
  return may(asMember, 'updateProfile', { coordinatorId }) ? coordinatorId : null;
}

/** Undefined if the logo does not change, an empty list if it is removed. */
async function newLogo(
  context: RequestContext,
  { coordinatorId, input: { logoDocumentId: id } }: ProfileArguments,
): Promise<Arrival[] | undefined> {
  if (id === undefined) return undefined;
  return arrivalsOf(context, id === null ? [] : [id], { subjectId: coordinatorId, accepted: LOGO_TYPES });
}

async function changedColumns(
  from: Reads,
  coordinator: CoordinatorFacts,
  { columns, contact, regions }: CheckedProfile,
): Promise<Record<string, SqlValue>> {
  if (regions) await mustBeOwnUnits(from, coordinator, regions);
  return {
    ...columns,
    contact: changedContact(coordinator.contact, contact),
    ...(regions && withDecided(coordinator, ['regions'])),
  };
}

async function mustBeOwnUnits(from: Reads, { country }: CoordinatorFacts, codes: readonly string[]): Promise<void> {
  const path = ['input', 'regions'];
  const foreign = codes.filter((code) => countryOfRegionCode(code) !== country);
  if (foreign.length > 0) {
    throw Refusal.invalid(path, 'regionOfCountry', `${foreign.join(', ')} is not in ${country}.`, [
      `codes of units in ${country}`,
    ]);
  }
  await mustBeUnits(from, path, codes);
}

function fieldsOf(input: ProfileInput): string[] {
  return Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
