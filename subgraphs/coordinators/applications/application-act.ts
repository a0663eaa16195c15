/** Shared by the acts on an application: how they find it, to whom it belongs, and what they return. */
import type { Call, Reads } from '../../../platform/acts/act.ts';
import type { Reader } from '../../../platform/letters/letter-writer.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { may } from '../../../covenant/rights/may.ts';
import { APPLICATION_COLUMNS, type ApplicationRow } from './application.entity.ts';
import type { ApplicationArguments } from './application.inputs.ts';
import { applicationPayload } from './application.payload.ts';
import { applicationSteps } from './application.steps.ts';
import { applicationChanged } from './live/applicationChanged.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** An application that the caller may not see counts as missing. */
async function applicationForAct(
  from: Reads,
  { context, args: { applicationId } }: Call<ApplicationArguments>,
): Promise<ApplicationRow> {
  const [application] = await from.select<ApplicationRow>(
    rawSql`SELECT ${APPLICATION_COLUMNS} FROM coordinator_application WHERE id = ?`,
    [applicationId],
  );
  if (application && may(context, 'Query.application', application)) return application;
  throw Refusal.notFound(['applicationId'], 'No application has this id, or you may not see it.');
}

/** The functional mailbox of the form, in the language of the form. */
export function applicantsOf({ contactEmail, language }: Pick<ApplicationRow, 'contactEmail' | 'language'>): Reader[] {
  return [{ address: contactEmail, languages: [language] }];
}

export const onApplication = {
  payload: applicationPayload,
  find: applicationForAct,
  belongingTo: (application: ApplicationRow) => application,
  revises: { table: rawSql`coordinator_application` },
};

/** The same for an act that takes a step of joining, which only some states allow. */
export const stepOfApplication = {
  ...onApplication,
  states: { machine: applicationSteps, of: ({ state }: ApplicationRow) => state },
  live: ({ id }: { readonly id: string }) => [{ field: applicationChanged.name, id }],
};
