/** Gives the errors of a subgraph their paths in the response, and recognises answers that are a failure as a whole. */
import { GraphQLError } from 'graphql';
import type { SubgraphResult } from '../../platform/runtime/subgraph-execution.ts';
import { LostFetchError } from './fetch-failure.ts';
import type { Fetch, Loss } from './fetch.ts';
import { untilList, type Path } from './response-path.ts';

/** A GraphQLError of a subgraph in this process, or its JSON. */
type SubgraphError = Loss & { readonly path?: Path | undefined };

/** The response paths of the objects that share one representation; for a root fetch, the path of its parent. */
export type EntityPaths = (representation: number) => readonly Path[];

export const BROKEN_ANSWER = (subgraph: string): Loss => ({
  message: 'A subgraph failed.',
  extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: subgraph },
});

/** The answer, or if there is none, one error for all fields of the fetch. */
export function answerOrLoss(
  fetch: Fetch,
  result: SubgraphResult | { readonly loss: Loss },
): SubgraphResult | LostFetchError {
  if ('loss' in result) return lostFetch(fetch, result.loss);
  const refusal = refusalOf(result);
  return refusal ? lostFetch(fetch, refusal) : result;
}

/** An error without data and without a path refuses the whole operation, for instance for the value of a variable. */
function refusalOf({ data, errors }: SubgraphResult): Loss | null {
  const [refusal] = errors ?? [];
  if (data || !refusal) return null;
  const isWhole = !refusal.path || (refusal.path.length === 1 && refusal.path[0] === '_entities');
  return isWhole ? refusal : null;
}

export function lostFetch({ responsePath, responseNames }: Fetch, loss: Loss): LostFetchError {
  return new LostFetchError(loss, responsePath.steps, responseNames);
}

export function errorsAt(fetch: Fetch, errors: readonly SubgraphError[], placesOf: EntityPaths): GraphQLError[] {
  return errors.flatMap((error) => pathsOf(fetch, error, placesOf).map((path) => locatedError(fetch, error, path)));
}

/** An error without a path stays without one. The error of an entity gets the path of every object the entity stands for. */
function pathsOf(
  { responsePath, represent }: Fetch,
  { path }: SubgraphError,
  entityPaths: EntityPaths,
): (Path | undefined)[] {
  if (!path) return [undefined];
  const [, index] = path;
  if (!represent) return entityPaths(0).map((owner) => [...owner, ...path]);
  if (typeof index !== 'number') return [untilList(responsePath.steps)];
  const owners = entityPaths(index);
  return owners.length === 0 ? [untilList(responsePath.steps)] : owners.map((owner) => [...owner, ...path.slice(2)]);
}

function locatedError(
  { subgraph }: Fetch,
  { message, extensions }: SubgraphError,
  path: Path | undefined,
): GraphQLError {
  return new GraphQLError(message, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  });
}
