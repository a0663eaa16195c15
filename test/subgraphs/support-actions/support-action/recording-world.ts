/** A support-actions subgraph in which coordinators record: what they send, and what the owners of others have told. */
import { randomUUID } from 'node:crypto';
import type { ChangeEvent } from '../../../../platform/changes/change-feed.ts';
import { supportActions } from '../../../../subgraphs/support-actions/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../world/open-test-subgraph.ts';
import { memberOf } from '../../../world/people.ts';
import { coordinatorId, signatoryId } from '../support-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

const SHOWN = `id revision status startsOn endsOn staffFte
  budget { amount currency inEur rateDate }
  beneficiaries { totalCount nodes { id } } partners { nodes { id } }`;
const ERRORS = `errors {
  __typename code path message
  ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
  ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act }
}`;
export const RECORD = `mutation ($idempotencyKey: String!, $coordinatorId: ID!, $input: SupportActionInput!) {
  answer: recordSupportAction(idempotencyKey: $idempotencyKey, coordinatorId: $coordinatorId, input: $input) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: SupportActionInput!) {
  answer: updateSupportAction(id: $id, expectedRevision: $revision, input: $input) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;
const CANCEL = `mutation ($id: ID!, $revision: Int!, $reason: String!) {
  answer: cancelSupportAction(id: $id, expectedRevision: $revision, reason: $reason) {
    supportAction { ${SHOWN} } ${ERRORS}
  }
}`;

export interface Action {
  readonly id: string;
  readonly revision: number;
}
export interface Answer {
  readonly supportAction: Action & Record<string, unknown>;
  readonly errors: readonly Record<string, unknown>[];
}

export const reporter = memberOf(coordinatorId(1), 'REPORTER');
export const help = {
  title: [{ language: 'it', text: 'Gruppo di lavoro' }],
  category: 'PROVIDE_TECHNICAL_SUPPORT',
  item: 'WORKING_GROUPS',
  startsOn: '2023-03-01',
  endsOn: '2023-11-30',
};

type Person = ReturnType<typeof memberOf>;

export interface RecordingWorld extends TestSubgraph {
  record(input?: object, by?: Person, key?: string, coordinator?: number): Promise<Answer>;
  update(action: Action, input: object, by?: Person): Promise<Answer>;
  cancel(action: Action, reason?: string, by?: Person): Promise<Answer>;
  /** Rows of a table. */
  rows(table: string): Promise<number>;
}

/** Coordinators 1 and 2 are active, 3 is on hold; 1 supported signatory 1 from 2022 to the middle of 2023. */
export async function openRecordingWorld(): Promise<RecordingWorld> {
  const world = await openTestSubgraph(supportActions);
  let position = 0;
  const event = (kind: string, entityId: string, facts: object): ChangeEvent => ({
    cursor: String((position += 1)),
    kind,
    entityId,
    removed: false,
    facts: JSON.stringify(facts),
  });
  const told = {
    coordinators: ['ACTIVE', 'ACTIVE', 'ON_HOLD'].map((status, index) => {
      const number = String(index + 1);
      const facts = { slug: `coordinator-${number}`, name: `Coordinator ${number}`, country: 'IT', status };
      return event('COORDINATOR', coordinatorId(index + 1), facts);
    }),
    signatories: [
      event('SUPPORT_LINK', 'lnk_1', {
        coordinatorId: coordinatorId(1),
        signatoryId: signatoryId(1),
        activeFrom: '2022-01-01',
        activeUntil: '2023-06-30',
      }),
    ],
  };
  await world.running.projections.catchUp((source) =>
    Promise.resolve(source === 'coordinators' || source === 'signatories' ? told[source] : []),
  );
  const ask = async (query: string, variables: Record<string, unknown>, by = reporter): Promise<Answer> =>
    (await world.ask<{ answer: Answer }>(query, variables, by)).answer;
  return {
    ...world,
    record: (input = help, by = reporter, key = randomUUID(), number = 1) =>
      ask(RECORD, { idempotencyKey: key, coordinatorId: coordinatorId(number), input }, by),
    update: ({ id, revision }, input, by = reporter) => ask(UPDATE, { id, revision, input }, by),
    cancel: ({ id, revision }, reason = 'By mistake.', by = reporter) => ask(CANCEL, { id, revision, reason }, by),
    async rows(table) {
      const [counted] = await world.running.database.select<{ n: number }>(
        rawSql`SELECT COUNT(*) AS n FROM ${sqlName(table)}`,
      );
      return Number(counted?.n);
    },
  };
}
