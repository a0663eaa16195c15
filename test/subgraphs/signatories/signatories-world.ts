/** An opened signatories subgraph with a few signatories and coordinators, and the acts of people on it. */
import { randomUUID } from 'node:crypto';
import type { SqlValue } from '../../../platform/database/database.ts';
import { sqlName, type SqlText } from '../../../platform/database/sql-text.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { Identity } from '../../../platform/graph/identity.ts';
import { signatories } from '../../../subgraphs/signatories/subgraph.ts';
import { importText } from '../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';
import { signatoriesTable, type SignatoryCells } from '../../world/signatories-table.ts';

export type By = { readonly identity: Identity };

export interface Link {
  readonly id: string;
  readonly state: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly proposedByCoordinator: boolean | null;
  readonly mayActForSignatory: boolean;
  readonly reason: string | null;
  readonly revision: number;
}

export type UserErrors = readonly (Readonly<Record<string, unknown>> & { readonly code: string })[];

export interface LinkAnswer {
  readonly supportLink: Link | null;
  readonly errors: UserErrors;
}

/** A link and the answer it comes from, where there must be one. */
export function linkOf({ supportLink, errors }: LinkAnswer): Link {
  if (!supportLink) throw new Error(JSON.stringify(errors));
  return supportLink;
}

const ERRORS = `errors { __typename message code path
  ... on ValidationError { rule accepted } ... on WrongStateError { state allowed } ... on DuplicateError { existingId }
  ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act } }`;
const LINK = 'id state startsOn endsOn proposedByCoordinator mayActForSignatory reason revision';

/** Names of mutations with their arguments' types. */
const LINK_ACTS = {
  proposeSupportLink: {
    idempotencyKey: 'String!',
    coordinatorId: 'ID!',
    signatoryId: 'ID!',
    startsOn: 'Date!',
    recruitedByCoordinator: 'Boolean',
  },
  confirmSupportLink: { id: 'ID!', expectedRevision: 'Int!', mayActForSignatory: 'Boolean' },
  declineSupportLink: { id: 'ID!', expectedRevision: 'Int!', reason: 'String' },
  permitActing: { id: 'ID!', expectedRevision: 'Int!', mayActForSignatory: 'Boolean!' },
  endSupportLink: { id: 'ID!', expectedRevision: 'Int!', endsOn: 'Date!', reason: 'String!' },
} as const;

export interface SignatoriesWorld extends TestSubgraph {
  importSignatories(...some: readonly SignatoryCells[]): Promise<unknown>;
  /** Tells of coordinators as their owner's feed does. */
  tellOfCoordinators(...some: readonly { readonly slug: string; readonly status?: string }[]): Promise<void>;
  linkAct(act: keyof typeof LINK_ACTS, given: Readonly<Record<string, unknown>>, by?: By): Promise<LinkAnswer>;
  /** A proposal, under a key of its own unless one is given. */
  propose(given: Readonly<Record<string, unknown>>, by: By): Promise<LinkAnswer>;
  /** Any mutation: its arguments as they are written between the brackets. */
  act<Payload>(
    act: string,
    types: Readonly<Record<string, string>>,
    given: Readonly<Record<string, unknown>>,
    selection: string,
    by?: By,
  ): Promise<Payload & { readonly errors: UserErrors }>;
  /** Fields of one thing, found as the gateway finds it; null where it is not there for whoever asks. */
  entity<Found = Record<string, unknown>>(type: string, id: string, selection: string, by?: By): Promise<Found | null>;
  rows<Row = Readonly<Record<string, SqlValue>>>(sql: SqlText, parameters?: readonly SqlValue[]): Promise<Row[]>;
  insert(table: string, row: Readonly<Record<string, SqlValue>>): Promise<void>;
}

export function signatoryIdOf(organisationId: string): string {
  return idOfSource('Signatory', organisationId);
}

export function coordinatorIdOf(slug: string): string {
  return idOfSource('Coordinator', slug);
}

/** A civil day so many days from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export async function openSignatoriesWorld(): Promise<SignatoriesWorld> {
  const subgraph = await openTestSubgraph(signatories);
  const { running } = subgraph;
  let position = 0;
  const act: SignatoriesWorld['act'] = async (name, types, given, selection, by) => {
    const used = Object.entries(types).filter(([argument]) => argument in given);
    const query = `mutation (${used.map(([argument, type]) => `$${argument}: ${type}`).join(', ')}) {
      ${name}(${used.map(([argument]) => `${argument}: $${argument}`).join(', ')}) { ${selection} ${ERRORS} } }`;
    const answer = await subgraph.ask<Record<string, never>>(query, given, by);
    return answer[name] as never;
  };
  const linkAct: SignatoriesWorld['linkAct'] = (name, given, by) =>
    act<LinkAnswer>(name, LINK_ACTS[name], given, `supportLink { ${LINK} }`, by);
  return {
    ...subgraph,
    act,
    linkAct,
    importSignatories: (...some) => importText(running, signatoriesTable(...some)),
    async tellOfCoordinators(...some) {
      const events: ChangeEvent[] = some.map(({ slug, status = 'ACTIVE' }) => ({
        cursor: String((position += 1)),
        kind: 'COORDINATOR',
        entityId: coordinatorIdOf(slug),
        removed: false,
        facts: JSON.stringify({ slug, name: slug, country: 'SE', kind: 'TERRITORIAL', status }),
      }));
      await running.projections.catchUp(() => Promise.resolve(events));
    },
    propose: (given, by) => linkAct('proposeSupportLink', { idempotencyKey: randomUUID(), ...given }, by),
    async entity<Found>(type: string, id: string, selection: string, by?: By) {
      const { _entities: found } = await subgraph.ask<{ _entities: (Found | null)[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`,
        { of: [{ __typename: type, id }] },
        by,
      );
      return found[0] ?? null;
    },
    rows: (sql, parameters) => running.database.select(sql, parameters),
    insert: (table, row) => running.database.write((transaction) => insertRows(transaction, sqlName(table), [row])),
  };
}
