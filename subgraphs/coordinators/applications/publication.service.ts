/** The last step of joining: the authority becomes a coordinator, or becomes one again. */
import { QueryFailedError } from 'typeorm';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { foundByName } from '../../../platform/graph/found-by.ts';
import { insertRows, type RowValues } from '../../../platform/database/rows.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { Coordinator } from '../coordinator/coordinator.entity.ts';
import { beginning, coordinatorId as idOfSlug } from '../coordinator/coordinator.record.ts';
import { SLUG_PATTERN } from '../../../covenant/bodies/named-coordinator.ts';
import { settleCoordinators } from '../coordinator/coordinator.service.ts';
import { writeRegions } from '../regions/coordinator-region.service.ts';
import { withStated } from '../coordinator/stated-fields.ts';
import { beginPeriod, OFFICE } from '../life/status-period.service.ts';
import { makeAdmin } from '../people/first-admin.service.ts';
import type { ApplicationRow } from './application.entity.ts';
import { applicationLetters } from './application.letters.ts';
import { change, takeStep } from './application.service.ts';
import type { PublicationArguments } from './statement.inputs.ts';
import { declarationOnItsWay } from './statement.service.ts';

const MIN_SLUG = 3;
const MAX_SLUG = 200;

export async function publishProfile(context: RequestContext, given: PublicationArguments): Promise<string> {
  const { slug, expectedRevision } = given;
  mustBeSlug(slug);
  const attempt = (): Promise<string> =>
    change(context, 'publishProfile', given, (transaction, application) =>
      publish(transaction, context, { application, expectedRevision, slug }),
    );
  try {
    return await attempt();
  } catch (error) {
    // Another profile took the address just now; it is found, and named in the refusal.
    if (error instanceof QueryFailedError && /Duplicate entry|UNIQUE constraint/.test(error.message)) return attempt();
    throw error;
  }
}

function mustBeSlug(slug: string): void {
  const checks = new Checks();
  checks.that(
    SLUG_PATTERN.test(slug) && slug.length >= MIN_SLUG && slug.length <= MAX_SLUG,
    ['slug'],
    'slug',
    `"${slug.slice(0, MAX_SLUG)}" cannot be part of a page address.`,
    [`${String(MIN_SLUG)} to ${String(MAX_SLUG)} small letters, digits and single hyphens`],
  );
  checks.mustHold();
}

interface Publication {
  readonly application: ApplicationRow;
  readonly expectedRevision: number;
  readonly slug: string;
}

async function publish(
  transaction: Transaction,
  context: RequestContext,
  { application, expectedRevision, slug }: Publication,
): Promise<void> {
  const { today } = context;
  const declaration = await declarationOnItsWay(transaction, application.id);
  const facts = factsOf(application, declaration.signedOn);
  const id =
    application.coordinatorId === null
      ? await addCoordinator(transaction, slug, facts)
      : await bringBack(transaction, { id: application.coordinatorId, slug, facts });
  await revise(transaction, 'coordinator_application', application, {
    expectedRevision,
    set: { state: 'PROFILE_PUBLISHED', coordinatorId: id },
  });
  await putInForce(transaction, declaration.id, id);
  await beginPeriod(transaction, id, { status: 'ACTIVE', startsOn: today, reason: null, decidedBy: OFFICE });
  const sortName = normalisedText(application.organisationName);
  await writeRegions(transaction, [{ id, sortName, regionCodes: application.regionCodes.split(',') }]);
  await settleCoordinators(transaction, { added: [], changed: [id] });
  await makeAdmin(transaction, { personId: mustBeApplicant(application), bodyId: id, today });
  await takeStep(transaction, context, { application, act: 'publishProfile', state: 'PROFILE_PUBLISHED' });
  await recordAct(transaction, context, { act: 'publishProfile', subjectId: id, after: { status: 'ACTIVE', slug } });
  await writeLetter(transaction, applicationLetters.profilePublished(application, slug, context.hubUrl));
}

/** Only the applicant can have returned the statement, so there is one. */
function mustBeApplicant({ id, applicantId }: ApplicationRow): string {
  if (applicantId !== null) return applicantId;
  throw new Error(`The application ${id} has no applicant.`);
}

/** What the form and the statement say; nothing of it is inferred, and no public source was read. */
function factsOf(application: ApplicationRow, signedOn: string | null): RowValues {
  const { organisationName, kind, authorityType, country, contactEmail, language } = application;
  return {
    name: organisationName,
    sortName: normalisedText(organisationName),
    foundBy: foundByName(organisationName),
    kind,
    authorityType,
    country,
    status: 'ACTIVE',
    contact: JSON.stringify({ department: null, email: contactEmail, phone: null, languages: [language] }),
    ...withStated({ statedFields: '', inferredFields: '' }, ['name', 'kind', 'authorityType', 'country', 'regions']),
    sources: '[]',
    signedOn,
  };
}

/** The id is the one open data would give to this address, so that a table that names the coordinator means this one. */
async function addCoordinator(transaction: Transaction, slug: string, facts: RowValues): Promise<string> {
  const taken = await transaction.select<{ id: string }>('SELECT id FROM coordinator WHERE slug = ? OR id = ?', [
    slug,
    idOfSlug(slug),
  ]);
  if (taken[0]) throw Refusal.duplicate(['slug'], 'Another coordinator has this address.', taken[0].id);
  const id = idOfSlug(slug);
  await insertRows(transaction, 'coordinator', [
    {
      ...beginning,
      ...facts,
      id,
      slug,
      signingYear: null,
      signatoriesStatedOnSite: null,
      revision: 1,
      updatedAt: new Date().toISOString(),
    },
  ]);
  return id;
}

async function bringBack(
  transaction: Transaction,
  { id, slug, facts }: { readonly id: string; readonly slug: string; readonly facts: RowValues },
): Promise<string> {
  const rows = await transaction.select<Pick<Coordinator, 'id' | 'slug' | 'status' | 'revision'>>(
    'SELECT id, slug, status, revision FROM coordinator WHERE id = ?',
    [id],
  );
  const former = rows[0];
  if (!former) throw new Error(`The former coordinator ${id} is not there.`);
  if (former.status === 'ACTIVE' || former.status === 'ON_HOLD') {
    throw Refusal.duplicate(null, 'This coordinator has come back already.', id);
  }
  if (former.slug !== slug) {
    throw Refusal.invalid(['slug'], 'slugStays', 'A coordinator that comes back keeps its address.', [former.slug]);
  }
  await revise(transaction, 'coordinator', former, { expectedRevision: former.revision, set: facts });
  return id;
}

async function putInForce(transaction: Transaction, declarationId: string, coordinatorId: string): Promise<void> {
  await transaction.execute(
    "UPDATE declaration SET state = 'SUPERSEDED' WHERE coordinatorId = ? AND state = 'SIGNED'",
    [coordinatorId],
  );
  await transaction.execute("UPDATE declaration SET state = 'SIGNED', coordinatorId = ? WHERE id = ?", [
    coordinatorId,
    declarationId,
  ]);
}
