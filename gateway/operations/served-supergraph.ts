/**
 * One supergraph with its planner, the transports to its subgraphs, and a cache of operations prepared for it.
 */
import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { renamedOperation } from '../planning/caller-names.ts';
import { normalizedOperation, type NormalizedOperation } from '../planning/normalized-operation.ts';
import type { SubgraphInSupergraph, SupergraphPlanner } from '../planning/supergraph-planner.ts';
import { prepareOperation, type PreparedOperation } from '../running/prepared-operation.ts';
import type { ReadyOperation } from '../running/run.ts';

/** The most characters of normalised texts; a plan is some fifty times its text, so this is about 25 MB at most. */
const MAX_FORM_CHARACTERS = 500_000;
/** Weight of the smallest operation, which takes some 6 kB. */
const ENTRY_CHARACTERS = 200;

export class ServedSupergraph {
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  private readonly operations = new LRUCache<string, PreparedOperation>({
    maxSize: MAX_FORM_CHARACTERS,
    sizeCalculation: (_, key) => key.length + ENTRY_CHARACTERS,
  });

  constructor(
    readonly planner: SupergraphPlanner,
    transportTo: (subgraph: SubgraphInSupergraph) => SubgraphTransport,
  ) {
    this.transports = new Map(planner.subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
  }

  /** `document` must be valid. */
  ready(document: DocumentNode, operationName: string | undefined): ReadyOperation {
    const renamed = renamedOperation(this.planner.reservedNames, document);
    const normalized = normalizedOperation(this.planner.publicSchema, renamed.document, operationName);
    const prepared = this.prepared(normalized);
    const { lifted } = normalized;
    const followed = prepared.followed;
    const operation: ReadyOperation = {
      run: (variables, ask, event) => prepared.run(variables, lifted, { ask, event }),
      followed: followed && ((variables) => followed(variables, lifted)),
    };
    if (!renamed.isRenamed) return operation;
    return {
      run: async (variables, ask, event) =>
        renamed.answer(await operation.run(renamed.variables(variables), ask, event)),
      followed: followed && ((variables) => followed(renamed.variables(variables), lifted)),
    };
  }

  private prepared(normalized: NormalizedOperation): PreparedOperation {
    // Two callers can reach the same normalised document, one with literals and one with variables of the same names. The
    // names of lifted values are part of the key, so that neither must supply the other's.
    const key = `${Object.keys(normalized.lifted).join()} ${print(normalized.document)}`;
    let prepared = this.operations.get(key);
    if (!prepared) {
      prepared = prepareOperation(this.planner, normalized);
      this.operations.set(key, prepared);
    }
    return prepared;
  }
}
