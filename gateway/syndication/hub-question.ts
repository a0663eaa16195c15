/**
 * Asks the hub's own graph for the contents of a feed, as the reader of the feed: rights and limits are those of GraphQL, as
 * it is the same server. An incomplete answer makes no feed.
 */
import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { HubContext } from '../hub-context.ts';
import { OperationRecord } from '../operations/operation-record.ts';
import type { OperationStore } from '../operations/operation-store.ts';
import { beginRequest } from '../operations/request-under-way.ts';
import { HttpRefusal } from '../http-refusal.ts';

export type AskHub = <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** `operations` keeps the records of the few texts that feeds ask. */
export function hubQuestion(
  apollo: ApolloServer<HubContext>,
  operations: OperationStore,
  { caller }: HubContext,
): AskHub {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const address = { text: query, operationName: null };
    const record = operations.find(address) ?? new OperationRecord();
    // A feed may ask more than once, and each question is a request of its own.
    const contextValue = { caller: { ...caller } };
    beginRequest(contextValue, { record });
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    operations.keep(address, record);
    if (body.kind !== 'single') throw new Error('The operation of a feed is answered in parts.');
    const { data, errors } = body.singleResult;
    if (errors?.[0]) throw refusalOf(errors);
    return data as Data;
  };
}

/** Codes of errors that the address of the feed causes. */
const MISTAKES = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'LIST_LIMIT_EXCEEDED']);

function refusalOf(errors: readonly GraphQLFormattedError[]): HttpRefusal {
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  const message = errors.map((error) => error.message).join(' ');
  if (codes.every((code) => MISTAKES.has(code))) return new HttpRefusal(400, 'BAD_USER_INPUT', message);
  if (codes.includes('SUBGRAPH_UNAVAILABLE')) {
    return new HttpRefusal(503, 'SUBGRAPH_UNAVAILABLE', 'The feed is not available at the moment.');
  }
  return new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', 'The hub could not make this feed.');
}
