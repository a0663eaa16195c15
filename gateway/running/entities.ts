/** Asks a subgraph for entities. Equal representations are sent once, however many objects of the answer share them. */
import { batches } from '../../platform/base/batches.ts';
import { MAX_REPRESENTATIONS } from '../../platform/graph/representation-limit.ts';
import { type Data, isData, type Variables } from '../plain-data.ts';
import { LostFetchError } from './fetch-failure.ts';
import type { Fetch } from './fetch.ts';
import { copyOf, mergeInto } from './merge.ts';
import type { Represent } from './representations.ts';
import type { Path } from './response-path.ts';
import { RunErrors } from './run-errors.ts';
import { DONE, type Run } from './run.ts';
import { answerOrLoss, BROKEN_ANSWER, errorsAt, lostFetch, type EntityPaths } from './subgraph-errors.ts';

interface EntitiesRequest {
  readonly fetch: Fetch;
  readonly run: Run;
  readonly objects: readonly Data[];
  readonly variables: Variables;
  readonly represent: Represent;
}

/** A representation and the objects it stands for. */
interface Represented {
  readonly representation: Data;
  readonly objects: Data[];
}

export function askEntities({ fetch, run, objects, variables, represent }: EntitiesRequest): Promise<void> {
  const represented = representedOnce(objects, represent, fetch);
  if (represented.length === 0) return DONE;
  if (represented.length <= MAX_REPRESENTATIONS) return askFor(represented, fetch, run, variables);
  return askInBatches(represented, fetch, run, variables);
}

/** Splits a large fetch into batches of MAX_REPRESENTATIONS; their errors keep the order of the entities. */
async function askInBatches(
  represented: readonly Represented[],
  fetch: Fetch,
  run: Run,
  variables: Variables,
): Promise<void> {
  const runs = [...batches(represented, MAX_REPRESENTATIONS)].map((some) => {
    const own: Run = { ...run, errors: new RunErrors() };
    return { own, answered: askFor(some, fetch, own, variables) };
  });
  await Promise.all(runs.map(({ answered }) => answered));
  for (const { own } of runs) run.errors.add(fetch.order, own.errors.inOrder());
}

function representedOnce(objects: readonly Data[], represent: Represent, { toSubgraph }: Fetch): Represented[] {
  const represented: Represented[] = [];
  const byText = new Map<string, Represented>();
  for (const object of objects) {
    const representation = represent(object);
    if (!representation?.['__typename']) continue;
    toSubgraph?.(representation);
    const text = objects.length === 1 ? '' : textOf(representation);
    const same = byText.get(text);
    if (same) {
      same.objects.push(object);
    } else {
      const first = { representation, objects: [object] };
      byText.set(text, first);
      represented.push(first);
    }
  }
  return represented;
}

/** The key of a representation, equal for equal ones. Most have a type and an id only, which need no JSON. */
function textOf(representation: Data): string {
  const { __typename: type, id } = representation;
  const isPlain = typeof type === 'string' && typeof id === 'string' && Object.keys(representation).length === 2;
  return isPlain ? `${type} ${id}` : JSON.stringify(representation);
}

async function askFor(
  represented: readonly Represented[],
  fetch: Fetch,
  run: Run,
  variables: Variables,
): Promise<void> {
  const { subgraph, query, operationName, isIdempotent, order } = fetch;
  const representations = represented.map(({ representation }) => representation);
  const request = {
    query,
    variables: Object.assign({}, variables, { representations }),
    operationName,
    isIdempotent,
  };
  const answer = answerOrLoss(fetch, await run.ask(subgraph, request));
  if (answer instanceof LostFetchError) {
    run.errors.add(order, [answer]);
    return;
  }
  if (answer.errors) run.errors.add(order, errorsAt(fetch, answer.errors, entityPathsOf(represented, fetch, run)));
  if (!answer.data) return;
  const entities: unknown = answer.data['_entities'];
  if (!Array.isArray(entities) || entities.length !== represented.length) {
    run.errors.add(order, [lostFetch(fetch, BROKEN_ANSWER(subgraph))]);
    return;
  }
  for (const [index, one] of represented.entries()) spread(entities[index], one, fetch);
}

function spread(entity: unknown, { objects }: Represented, { fromSubgraph }: Fetch): void {
  if (!isData(entity)) return;
  if (fromSubgraph) {
    entity['__typename'] ??= objects[0]?.['__typename'];
    fromSubgraph(entity);
  }
  for (let index = objects.length - 1; index >= 0; index -= 1) {
    const object = objects[index];
    if (object) mergeInto(object, index === 0 ? entity : copyOf(entity));
  }
}

/** The paths in the answer of the objects that one representation stands for. */
function entityPathsOf(represented: readonly Represented[], { responsePath }: Fetch, { data }: Run): EntityPaths {
  let paths: Map<Data, Path[]> | null = null;
  return (index) => {
    if (!paths) {
      paths = new Map();
      for (const { object, path } of responsePath.locate(data)) {
        const objectPaths = paths.get(object);
        if (objectPaths) objectPaths.push(path);
        else paths.set(object, [path]);
      }
    }
    const pathsByObject = paths;
    return [...new Set(represented[index]?.objects)].flatMap((object) => pathsByObject.get(object) ?? []);
  };
}
