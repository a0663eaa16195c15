/** What a registration form must hold, and how long a reason may be. */
import type { Reads } from '../../../platform/acts/act.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { countryOfRegionCode } from '../../../covenant/regions/regions.ts';
import { CoordinatorKind } from '../coordinator/coordinator.enums.ts';
import { mustBeUnits } from '../../../covenant/regions/must-be-units.ts';
import type { RegistrationInput } from './application.inputs.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export interface Registration {
  readonly organisationName: string;
  readonly kind: CoordinatorKind;
  readonly authorityType: string;
  readonly country: string;
  readonly regionCodes: string;
  readonly contactEmail: string;
  readonly language: string;
  readonly motivation: string;
  readonly coordinatorId: string | null;
}

/** Checks the reason of a step, which the applicant reads. */
export const MAX_REASON = 5_000;
const MAX_NAME = 300;
const MAX_MOTIVATION = 5_000;
const MAX_REGIONS = 20;

/** The columns of the form. */
export function checkedRegistration(input: RegistrationInput): Registration {
  const checks = new Checks();
  const organisationName = checks.line(['input', 'organisationName'], input.organisationName, MAX_NAME);
  const motivation = checks.prose(['input', 'motivation'], input.motivation, MAX_MOTIVATION);
  const regions = checks.list(['input', 'regions'], input.regions, { least: 1, most: MAX_REGIONS });
  checks.choice(['input', 'kind'], input.kind, [CoordinatorKind.TERRITORIAL, CoordinatorKind.NATIONAL]);
  for (const [index, code] of regions.entries()) {
    checks.that(
      countryOfRegionCode(code) === input.country,
      ['input', 'regions', String(index)],
      'regionOfCountry',
      `The unit ${code} is not in ${input.country}.`,
      [`codes of units in ${input.country}`],
    );
  }
  checks.mustHold();
  return {
    organisationName,
    kind: input.kind,
    authorityType: input.authorityType,
    country: input.country,
    regionCodes: regions.join(','),
    contactEmail: input.contactEmail,
    language: input.language,
    motivation,
    coordinatorId: input.formerCoordinatorId ?? null,
  };
}

/** Checks that the authority has no open application and is not a coordinator yet, and that the units exist. */
export async function mustBeNew(from: Reads, registration: Registration): Promise<void> {
  await mustBeUnits(from, ['input', 'regions'], registration.regionCodes.split(','));
  await mustBeFormerCoordinator(from, registration.coordinatorId);
  const open = await from.select<{ id: string; organisationName: string }>(
    rawSql`SELECT id, organisationName FROM coordinator_application
     WHERE country = ? AND state NOT IN ('REJECTED', 'WITHDRAWN', 'PROFILE_PUBLISHED')`,
    [registration.country],
  );
  const name = normalisedText(registration.organisationName);
  const same = open.find(({ organisationName }) => normalisedText(organisationName) === name);
  if (same) {
    throw Refusal.duplicate(
      ['input', 'organisationName'],
      'An application of this authority is open already.',
      same.id,
    );
  }
  const members = await from.select<{ id: string }>(
    rawSql`SELECT id FROM coordinator WHERE country = ? AND sortName = ? AND status IN ('ACTIVE', 'ON_HOLD')`,
    [registration.country, name],
  );
  if (members[0]) {
    throw Refusal.duplicate(['input', 'organisationName'], 'This authority is a coordinator already.', members[0].id);
  }
}

async function mustBeFormerCoordinator(from: Reads, id: string | null): Promise<void> {
  if (id === null) return;
  const rows = await from.select<{ status: string }>(rawSql`SELECT status FROM coordinator WHERE id = ?`, [id]);
  const status = rows[0]?.status;
  const path = ['input', 'formerCoordinatorId'];
  if (status === undefined) throw Refusal.notFound(path, 'No coordinator has this id.');
  if (status === 'TERMINATED' || status === 'WITHDRAWN') return;
  throw Refusal.invalid(path, 'hasLeft', `This coordinator is ${status} and need not apply.`, [
    'TERMINATED',
    'WITHDRAWN',
  ]);
}
