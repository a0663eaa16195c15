/** The acts of joining. Each: find it, ask for the right, take the revision, ask the table of steps, then write. */
import { newId } from '../../../covenant/ids.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import { mailboxMustHaveRoom } from '../../../platform/acts/mailbox-limit.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import { may, mustBeAllowed } from '../../../covenant/rights/may.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { APPLICATION_COLUMNS, type ApplicationRow } from './application.entity.ts';
import type {
  ApplicationArguments,
  EligibilityArguments,
  NoteArguments,
  RegistrationInput,
  WithdrawalArguments,
} from './application.inputs.ts';
import { applicationLetters } from './application.letters.ts';
import { checkedRegistration, mustBeNew } from './application.rules.ts';
import { applicationSteps, type ApplicationState } from './application.steps.ts';

export function registerAsCoordinator(
  context: RequestContext,
  { idempotencyKey, input }: { readonly idempotencyKey: string; readonly input: RegistrationInput },
): Promise<string> {
  mustBeAllowed(context, 'registerAsCoordinator');
  const form = checkedRegistration(input);
  const creation = {
    act: 'registerAsCoordinator',
    idempotencyKey,
    given: input,
    id: newId('CoordinatorApplication'),
  } as const;
  return createOnce(context, creation, async (transaction, id) => {
    await mustBeNew(transaction, form);
    await mailboxMustHaveRoom(transaction, {
      recipient: form.contactEmail,
      kind: 'APPLICATION_REGISTERED',
      path: ['input', 'contactEmail'],
    });
    const now = new Date().toISOString();
    const application = {
      id,
      ...form,
      state: 'REGISTERED' as const,
      applicantId: context.identity.personId,
      registeredAt: now,
      revision: 1,
      updatedAt: now,
    };
    await insertRows(transaction, 'coordinator_application', [application]);
    await takeStep(transaction, context, { application, act: 'registerAsCoordinator', state: 'REGISTERED' });
    await writeLetter(transaction, applicationLetters.registered(application, context.hubUrl));
  });
}

export function decideEligibility(context: RequestContext, given: EligibilityArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.optionalProse(['reason'], given.reason, MAX_REASON);
  checks.that(given.eligible || reason !== null, ['reason'], 'reasonOfRejection', 'A rejection needs a reason.');
  checks.mustHold();
  return change(context, 'decideEligibility', given, async (transaction, application) => {
    const state = given.eligible ? 'ELIGIBLE' : 'REJECTED';
    await revise(transaction, 'coordinator_application', application, {
      expectedRevision: given.expectedRevision,
      set: { state },
    });
    await takeStep(transaction, context, { application, act: 'decideEligibility', state, reason });
    await writeLetter(transaction, applicationLetters.decided(application, state, reason, context.hubUrl));
  });
}

export function withdrawApplication(context: RequestContext, given: WithdrawalArguments): Promise<string> {
  const checks = new Checks();
  const reason = checks.optionalProse(['reason'], given.reason, MAX_REASON);
  checks.mustHold();
  return change(context, 'withdrawApplication', given, async (transaction, application) => {
    await revise(transaction, 'coordinator_application', application, {
      expectedRevision: given.expectedRevision,
      set: { state: 'WITHDRAWN' },
    });
    await takeStep(transaction, context, { application, act: 'withdrawApplication', state: 'WITHDRAWN', reason });
  });
}

export function noteOnApplication(context: RequestContext, given: NoteArguments): Promise<string> {
  const checks = new Checks();
  const text = checks.prose(['text'], given.text, MAX_REASON);
  checks.mustHold();
  return context.database.write(async (transaction) => {
    const application = await mustBeFound(transaction, context, given.applicationId);
    mustBeAllowed(context, 'noteOnApplication', application);
    await revise(transaction, 'coordinator_application', application, given);
    const sequence = await nextSequence(transaction, 'application_note', application.id);
    await insertRows(transaction, 'application_note', [{ applicationId: application.id, sequence, text }]);
    await recordAct(transaction, context, { act: 'noteOnApplication', subjectId: application.id });
    return application.id;
  });
}

export const MAX_REASON = 5_000;

/** The frame of every step: found, allowed, unchanged since it was read, and possible now. */
export function change(
  context: RequestContext,
  act: Act,
  { applicationId, expectedRevision }: ApplicationArguments,
  work: (transaction: Transaction, application: ApplicationRow) => Promise<void>,
): Promise<string> {
  return context.database.write(async (transaction) => {
    const application = await mustBeFound(transaction, context, applicationId);
    mustBeAllowed(context, act, application);
    mustBeRevision(application, expectedRevision);
    applicationSteps.mustAllow(act, application.state);
    await work(transaction, application);
    return applicationId;
  });
}

/** Somebody else's application is not there for whoever asks. */
async function mustBeFound(transaction: Transaction, context: RequestContext, id: string): Promise<ApplicationRow> {
  const rows = await transaction.select<ApplicationRow>(
    `SELECT ${APPLICATION_COLUMNS} FROM coordinator_application WHERE id = ?`,
    [id],
  );
  const application = rows[0];
  if (application && may(context, 'Query.application', application)) return application;
  throw Refusal.notFound(['applicationId'], 'No application has this id, or you may not see it.');
}

interface Taken {
  readonly application: Pick<ApplicationRow, 'id'> & { readonly state: ApplicationState };
  readonly act: Act;
  readonly state: ApplicationState;
  readonly reason?: string | null;
}

/** A line in the list of steps and one in the trail. */
export async function takeStep(
  transaction: Transaction,
  context: RequestContext,
  { application, act, state, reason = null }: Taken,
): Promise<void> {
  const { id } = application;
  await insertRows(transaction, 'application_step', [
    {
      applicationId: id,
      sequence: await nextSequence(transaction, 'application_step', id),
      state,
      at: new Date().toISOString(),
      takenBy: may(context, 'noteOnApplication') ? 'OFFICE' : 'PERSON',
      reason,
    },
  ]);
  await recordAct(transaction, context, {
    act,
    subjectId: id,
    reason,
    ...(act === 'registerAsCoordinator' ? {} : { before: { state: application.state } }),
    after: { state },
  });
}

async function nextSequence(transaction: Transaction, table: string, applicationId: string): Promise<number> {
  const rows = await transaction.select<{ last: number | null }>(
    `SELECT MAX(sequence) AS last FROM ${table} WHERE applicationId = ?`,
    [applicationId],
  );
  return Number(rows[0]?.last ?? 0) + 1;
}
