/** Errors of a subgraph, told at the places of the answer they are about, and answers that are none at all. */
import { GraphQLError } from 'graphql';
import type { SubgraphResult } from '../../platform/runtime/subgraph-execution.ts';
import { LostFetchError } from './fetch-failure.ts';
import type { Fetch, Loss } from './fetch.ts';
import { untilList, type Path } from './response-path.ts';

/** As GraphQL makes it in this process, or as JSON. */
type SubgraphError = Loss & { readonly path?: Path | undefined };

/** The paths of what one representation, or the whole of a root fetch, stands for. */
export type PlacesOf = (representation: number) => readonly Path[];

export const BROKEN_ANSWER = (subgraph: string): Loss => ({
  message: 'A subgraph failed.',
  extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: subgraph },
});

/** The answer if there is one; else that it was lost. */
export function answerOrLoss(
  fetch: Fetch,
  result: SubgraphResult | { readonly loss: Loss },
): SubgraphResult | LostFetchError {
  if ('loss' in result) return lostFetch(fetch, result.loss);
  const refusal = refusalOf(result);
  return refusal ? lostFetch(fetch, refusal) : result;
}

/** Without data and a place, the operation as a whole was refused, for instance for a variable only it can judge. */
function refusalOf({ data, errors }: SubgraphResult): Loss | null {
  const [refusal] = errors ?? [];
  if (data || !refusal) return null;
  const isWhole = !refusal.path || (refusal.path.length === 1 && refusal.path[0] === '_entities');
  return isWhole ? refusal : null;
}

export function lostFetch({ responsePath, responseNames }: Fetch, loss: Loss): LostFetchError {
  return new LostFetchError(loss, responsePath.steps, responseNames);
}

export function errorsAt(fetch: Fetch, errors: readonly SubgraphError[], placesOf: PlacesOf): GraphQLError[] {
  return errors.flatMap((error) => pathsOf(fetch, error, placesOf).map((path) => told(fetch, error, path)));
}

/** An error without a path stays without one; one entity's error is told wherever this entity is. */
function pathsOf(
  { responsePath, represent }: Fetch,
  { path }: SubgraphError,
  placesOf: PlacesOf,
): (Path | undefined)[] {
  if (!path) return [undefined];
  const [, index] = path;
  if (!represent) return placesOf(0).map((owner) => [...owner, ...path]);
  if (typeof index !== 'number') return [untilList(responsePath.steps)];
  const owners = placesOf(index);
  return owners.length === 0 ? [untilList(responsePath.steps)] : owners.map((owner) => [...owner, ...path.slice(2)]);
}

function told({ subgraph }: Fetch, { message, extensions }: SubgraphError, path: Path | undefined): GraphQLError {
  return new GraphQLError(message, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  });
}
