/** The helpdesk as tests ask and answer it: who asks, the Office, and what is kept. */
import { randomUUID } from 'node:crypto';
import { officer, person } from '../../../world/people.ts';
import { openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

const REQUEST = `helpRequest {
  id subject state language email revision askedBy { id } coordinator { slug } messages { by text }
}`;
const ERRORS = `errors {
  __typename message code path
  ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
  ... on StaleRevisionError { currentRevision }
}`;

const ASK = `mutation ($key: String!, $coordinatorId: ID, $email: EmailAddress!, $subject: String!, $text: String!) {
  askHelpdesk(
    idempotencyKey: $key, coordinatorId: $coordinatorId, email: $email, language: "sv", subject: $subject, text: $text
  ) { ${REQUEST} ${ERRORS} }
}`;
const REPLY = `mutation ($id: ID!, $revision: Int!, $text: String!, $close: Boolean!) {
  replyToHelpRequest(id: $id, expectedRevision: $revision, text: $text, close: $close) { ${REQUEST} ${ERRORS} }
}`;
export const LIST =
  'query ($state: [HelpRequestState!]) { helpRequests(state: $state) { totalCount nodes { id state email } } }';

export interface HelpAnswer {
  readonly helpRequest: { readonly id: string; readonly state: string; readonly revision: number } & Record<
    string,
    unknown
  >;
  readonly errors: readonly Record<string, unknown>[];
}

type As = Parameters<CoordinatorsWorld['ask']>[2];

export const asker = person('asker');
export const stranger = person('stranger');
export const office = officer('DECIDER');
const question = { email: 'Asker@Province.example', subject: 'Which form?', text: 'Which form do we need?' };

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

export interface HelpdeskWorld extends CoordinatorsWorld {
  askDesk(given?: object, by?: As, key?: string): Promise<HelpAnswer>;
  reply(
    request: { readonly id: string; readonly revision: number },
    by: As,
    given?: { readonly text?: string; readonly close?: boolean },
  ): Promise<HelpAnswer>;
  listed(by: As, state?: string[] | null): Promise<Listed>;
  count(table: string): Promise<number>;
  letters(): Promise<{ kind: string; recipient: string; subject: string; body: string }[]>;
}

export async function openHelpdeskWorld(): Promise<HelpdeskWorld> {
  const world = await openCoordinatorsWorld();
  await world.importCoordinators({ name: 'North' });
  return {
    ...world,
    askDesk: async (given = {}, by = asker, key = randomUUID()) =>
      (await world.ask<{ askHelpdesk: HelpAnswer }>(ASK, { key, ...question, ...given }, by)).askHelpdesk,
    reply: async ({ id, revision }, by, { text = 'Form B.', close = false } = {}) =>
      (await world.ask<{ replyToHelpRequest: HelpAnswer }>(REPLY, { id, revision, text, close }, by))
        .replyToHelpRequest,
    listed: async (by, state = null) => (await world.ask<{ helpRequests: Listed }>(LIST, { state }, by)).helpRequests,
    count: async (table) =>
      Number(
        (
          await world.running.database.select<{ total: number }>(
            rawSql`SELECT COUNT(*) AS total FROM ${sqlName(table)}`,
          )
        )[0]?.total,
      ),
    letters: () => world.running.database.select(rawSql`SELECT kind, recipient, subject, body FROM letter ORDER BY id`),
  };
}
