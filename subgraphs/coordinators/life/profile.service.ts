/** A coordinator's own words on its profile. What it states, open data does not overwrite. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { arrivalsOf, replaceDocuments, type Arrival } from '../../../platform/uploads/uploads.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import { countryOfRegionCode } from '../../../covenant/regions/regions.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustBeUnits, writeRegions } from '../regions/coordinator-region.service.ts';
import { LOGO_TYPES } from '../documents/upload-subject.ts';
import { publishCoordinators } from '../coordinator/coordinator.changes.ts';
import { withStated } from '../coordinator/stated-fields.ts';
import { actOnCoordinator, inTheNameOf } from './coordinator.act.ts';
import type { CoordinatorFacts } from './coordinator-status.change.ts';
import type { ProfileArguments } from './life.inputs.ts';
import { changedContact, checkedProfile, type CheckedProfile } from './profile.rules.ts';

export async function updateProfile(context: RequestContext, given: ProfileArguments): Promise<string> {
  const profile = checkedProfile(given.input);
  const logo = await newLogo(context, given);
  return actOnCoordinator(context, 'updateProfile', given, async (transaction, coordinator) => {
    const { expectedRevision } = given;
    const set = await changedColumns(transaction, coordinator, profile);
    await revise(transaction, 'coordinator', coordinator, { expectedRevision, set });
    if (profile.regions) {
      await writeRegions(transaction, [{ ...coordinator, regionCodes: profile.regions }]);
    }
    if (logo) await replaceDocuments(transaction, coordinator.id, logo, ['input', 'logoDocumentId']);
    await publishCoordinators(transaction, [coordinator.id]);
    await recordAct(transaction, context, {
      act: 'updateProfile',
      subjectId: coordinator.id,
      onBehalfOfId: inTheNameOf(context, 'updateProfile', coordinator.id),
      // The names of the fields only: what people write of themselves is not kept where nothing is erased.
      after: { fields: fieldsOf(given.input).join(',') },
    });
  });
}

/** Undefined where it stays, nothing where it is taken out. */
async function newLogo(
  context: RequestContext,
  { coordinatorId, input: { logoDocumentId: id } }: ProfileArguments,
): Promise<Arrival[] | undefined> {
  if (id === undefined) return undefined;
  return arrivalsOf(context, id === null ? [] : [id], { subjectId: coordinatorId, accepted: LOGO_TYPES });
}

async function changedColumns(
  transaction: Transaction,
  coordinator: CoordinatorFacts,
  { columns, contact, regions }: CheckedProfile,
): Promise<Record<string, SqlValue>> {
  if (regions) await mustBeOwnUnits(transaction, coordinator, regions);
  return {
    ...columns,
    contact: changedContact(coordinator.contact, contact),
    ...(regions && withStated(coordinator, ['regions'])),
  };
}

async function mustBeOwnUnits(
  transaction: Transaction,
  { country }: CoordinatorFacts,
  codes: readonly string[],
): Promise<void> {
  const path = ['input', 'regions'];
  const foreign = codes.filter((code) => countryOfRegionCode(code) !== country);
  if (foreign.length > 0) {
    throw Refusal.invalid(path, 'regionOfCountry', `${foreign.join(', ')} is not in ${country}.`, [
      `codes of units in ${country}`,
    ]);
  }
  await mustBeUnits(transaction, path, codes);
}

function fieldsOf(input: ProfileArguments['input']): string[] {
  return Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
