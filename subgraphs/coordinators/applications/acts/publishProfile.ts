/** The last step of joining: the authority becomes a coordinator, or becomes one again. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { SLUG_PATTERN } from '../../../../covenant/bodies/named-coordinator.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { revise } from '../../../../platform/acts/revision.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows, type RowValues } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { foundByName } from '../../../../platform/graph/found-by.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { normalisedText } from '../../../../platform/text/normalised-text.ts';
import type { Coordinator } from '../../coordinator/coordinator.entity.ts';
import { beginning, coordinatorId as idOfSlug } from '../../directory/coordinator-record.ts';
import { settleCoordinators } from '../../directory/settle-coordinators.ts';
import { withDecided } from '../../coordinator/decided-fields.ts';
import { enterStatus } from '../../life/coordinator-status.ts';
import { makeAdmin } from '../../people/make-admin.ts';
import { writeRegions } from '../../regions/write-regions.ts';
import { writeTo } from '../../letters/write-to.ts';
import { applicantsOf, stepOfApplication } from '../application-act.ts';
import type { ApplicationRow } from '../application.entity.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { insertStep } from '../application.steps.ts';
import { declarationOnItsWay } from '../declaration-on-its-way.ts';

const MIN_SLUG = 3;
const MAX_SLUG = 200;
const state = 'PROFILE_PUBLISHED';
const status = 'ACTIVE';

@ArgsType()
class PublicationArguments extends ApplicationArguments {
  @Field(() => String, {
    description:
      'Last part of the page address, which never changes: 3 to 200 small letters, digits and single hyphens. A former coordinator keeps its own.',
  })
  slug: string;
}

export const publishProfile = act({
  ...stepOfApplication,
  name: 'publishProfile',
  description:
    'Step 5: publishes the profile. The authority becomes a coordinator and the applicant its first admin. DUPLICATE if another coordinator has the address.',
  args: PublicationArguments,
  check({ slug }) {
    const checks = new Checks();
    checks.that(
      SLUG_PATTERN.test(slug) && slug.length >= MIN_SLUG && slug.length <= MAX_SLUG,
      ['slug'],
      'slug',
      `"${slug.slice(0, MAX_SLUG)}" cannot be part of a page address.`,
      [`${String(MIN_SLUG)} to ${String(MAX_SLUG)} small letters, digits and single hyphens`],
    );
    checks.mustHold();
  },
  async rules({ transaction, thing: application, args: { slug } }) {
    const declaration = await declarationOnItsWay(transaction, application.id);
    const former = await formerCoordinator(transaction, application.coordinatorId, slug);
    if (!former) await mustBeFree(transaction, slug);
    return { declaration, former, coordinatorId: former?.id ?? idOfSlug(slug) };
  },
  set: ({ decision: { coordinatorId } }) => ({ state, coordinatorId }),
  async write(decided) {
    const { transaction, context, thing: application, args, decision } = decided;
    const { declaration, former, coordinatorId: id } = decision;
    const { today } = context;
    const facts = factsOf(application, declaration.signedOn);
    if (former) {
      await revise(transaction, rawSql`coordinator`, former, { expectedRevision: former.revision, set: facts });
    } else {
      await addCoordinator(transaction, { ...facts, id, slug: args.slug });
    }
    await putInForce(transaction, declaration.id, id);
    await enterStatus(transaction, id, { status, startsOn: today, reason: null });
    const sortName = normalisedText(application.organisationName);
    await writeRegions(transaction, [{ id, sortName, regionCodes: application.regionCodes.split(',') }]);
    // Also publishes the changes to the other subgraphs, from the rows written above.
    await settleCoordinators(transaction, { added: [], changed: [id] });
    await makeAdmin(transaction, { personId: mustBeApplicant(application), bodyId: id, today });
    await insertStep(decided, { state });
  },
  trail: ({ thing: before, args: { slug }, decision: { coordinatorId } }) => [
    { before: { state: before.state }, after: { state } },
    { subjectId: coordinatorId, after: { status, slug } },
  ],
  letters: ({ transaction, context, thing: application, args: { slug } }) =>
    writeTo(transaction, applicantsOf(application), state, { application, slug, hubUrl: context.hubUrl }),
  // A concurrent profile took the address; the second attempt finds it and names it in the refusal.
  retriedOn: 'coordinator',
});

/** Only the applicant can have returned the statement, so there is one. */
function mustBeApplicant({ id, applicantId }: ApplicationRow): string {
  if (applicantId !== null) return applicantId;
  throw new Error(`The application ${id} has no applicant.`);
}

/** The facts of the form and the statement; none is inferred or read from a public source. */
function factsOf(application: ApplicationRow, signedOn: string | null): RowValues {
  const { organisationName, kind, authorityType, country, contactEmail, language } = application;
  return {
    name: organisationName,
    sortName: normalisedText(organisationName),
    foundBy: foundByName(organisationName),
    kind,
    authorityType,
    country,
    status,
    contact: JSON.stringify({ department: null, email: contactEmail, phone: null, languages: [language] }),
    ...withDecided({ statedFields: '', inferredFields: '' }, ['name', 'kind', 'authorityType', 'country', 'regions']),
    sources: '[]',
    signedOn,
  };
}

async function mustBeFree(from: Reads, slug: string): Promise<void> {
  const [sameSlug] = await from.select<{ id: string }>(rawSql`SELECT id FROM coordinator WHERE slug = ? OR id = ?`, [
    slug,
    idOfSlug(slug),
  ]);
  if (sameSlug) throw Refusal.duplicate(['slug'], 'Another coordinator has this address.', sameSlug.id);
}

/** Uses the id that an import would give to this address, so that a table that names the coordinator refers to this one. */
function addCoordinator(transaction: Transaction, facts: RowValues): Promise<void> {
  return insertRows(transaction, rawSql`coordinator`, [
    {
      ...beginning,
      ...facts,
      signingYear: null,
      signatoriesStatedOnSite: null,
      revision: 1,
      updatedAt: new Date().toISOString(),
    },
  ]);
}

type Former = Pick<Coordinator, 'id' | 'slug' | 'status' | 'revision'>;

/** The former coordinator, if the authority was one before. */
async function formerCoordinator(from: Reads, id: string | null, slug: string): Promise<Former | null> {
  if (id === null) return null;
  const [former] = await from.select<Former>(rawSql`SELECT id, slug, status, revision FROM coordinator WHERE id = ?`, [
    id,
  ]);
  if (!former) throw new Error(`The former coordinator ${id} is not there.`);
  if (former.status === 'ACTIVE' || former.status === 'ON_HOLD') {
    throw Refusal.duplicate(null, 'This coordinator has come back already.', id);
  }
  if (former.slug !== slug) {
    throw Refusal.invalid(['slug'], 'slugStays', 'A coordinator that comes back keeps its address.', [former.slug]);
  }
  return former;
}

async function putInForce(transaction: Transaction, declarationId: string, coordinatorId: string): Promise<void> {
  await transaction.execute(
    rawSql`UPDATE declaration SET state = 'SUPERSEDED' WHERE coordinatorId = ? AND state = 'SIGNED'`,
    [coordinatorId],
  );
  await transaction.execute(rawSql`UPDATE declaration SET state = 'SIGNED', coordinatorId = ? WHERE id = ?`, [
    coordinatorId,
    declarationId,
  ]);
}
