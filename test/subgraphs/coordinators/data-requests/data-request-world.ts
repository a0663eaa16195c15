/** People who ask about their own data, and the other subgraphs that tell when they are done. */
import { randomUUID } from 'node:crypto';
import { openPeopleWorld, type As, type PeopleWorld } from '../people/people-world.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const REQUEST = `dataRequest { id kind state dueOn completedAt liftedAt revision archive steps { source state completedAt } }
  errors {
    __typename message code path
    ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
    ... on StaleRevisionError { currentRevision } ... on DuplicateError { existingId } ... on NotAllowedError { act }
  }`;
const ASK = `mutation ($key: String!, $kind: DataRequestKind!, $confirm: String!) {
  requestMyData(idempotencyKey: $key, kind: $kind, confirm: $confirm) { ${REQUEST} }
}`;
const LIFT = `mutation ($id: ID!, $revision: Int!) {
  liftRestriction(id: $id, expectedRevision: $revision) { ${REQUEST} }
}`;

export interface DataRequestAnswer {
  readonly dataRequest: { readonly id: string; readonly revision: number } & Record<string, unknown>;
  readonly errors: readonly Record<string, unknown>[];
}

export interface DataRequestWorld extends PeopleWorld {
  request(by: As, kind: string, confirm: string, key?: string): Promise<DataRequestAnswer>;
  lift(request: { readonly id: string; readonly revision: number }, by: As): Promise<DataRequestAnswer>;
  /** The other subgraphs tell that they are done. */
  done(id: string): Promise<void>;
  /** What the feed tells the others of requests. */
  fed(): Promise<{ kind: string; entityId: string; removed: number; facts: string }[]>;
}

export async function openDataRequestWorld(): Promise<DataRequestWorld> {
  const world = await openPeopleWorld();
  return {
    ...world,
    request: async (by, kind, confirm, key = randomUUID()) =>
      (await world.ask<{ requestMyData: DataRequestAnswer }>(ASK, { key, kind, confirm }, by)).requestMyData,
    lift: async ({ id, revision }, by) =>
      (await world.ask<{ liftRestriction: DataRequestAnswer }>(LIFT, { id, revision }, by)).liftRestriction,
    async done(id) {
      for (const source of ['signatories', 'support-actions', 'knowledge-exchange'] as const) {
        await world.tell(source, { kind: 'DATA_REQUEST_DONE', entityId: id, facts: {} });
      }
    },
    fed: () =>
      world.running.database.select(
        rawSql`SELECT kind, entityId, removed, facts FROM change_feed WHERE kind LIKE 'DATA%' ORDER BY position`,
      ),
  };
}
