/**
 * One supergraph with all that belongs to it alone: the planner, the ways to its subgraphs, and what was prepared for forms
 * of operations, kept while they are in use.
 */
import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { renamedOperation } from '../planning/caller-names.ts';
import { normalForm, type NormalForm } from '../planning/normal-form.ts';
import type { SubgraphInSupergraph, SupergraphPlanner } from '../planning/supergraph-planner.ts';
import { prepareOperation, type PreparedOperation } from '../running/prepared-operation.ts';
import type { ReadyOperation } from '../running/run.ts';

/** Characters of forms kept ready; a plan is some fifty times its text, so this is about 25 MB at most. */
const MAX_FORM_CHARACTERS = 500_000;
/** The smallest operation weighs as much as a text of so many characters, some 6 kB. */
const ENTRY_CHARACTERS = 200;

export class ServedSupergraph {
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  private readonly forms = new LRUCache<string, PreparedOperation>({
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
    const form = normalForm(this.planner.publicSchema, renamed.document, operationName);
    const prepared = this.prepared(form);
    const operation: ReadyOperation = (variables, ask) => prepared(variables, form.lifted, ask);
    if (!renamed.isRenamed) return operation;
    return async (variables, ask) => renamed.answer(await operation(renamed.variables(variables), ask));
  }

  private prepared(form: NormalForm): PreparedOperation {
    // Two callers can reach the same normalised document, one with literals and one with variables of the same names. The
    // names of lifted values are part of the key, so that neither must supply the other's.
    const key = `${Object.keys(form.lifted).join()} ${print(form.document)}`;
    let prepared = this.forms.get(key);
    if (!prepared) {
      prepared = prepareOperation(this.planner, form);
      this.forms.set(key, prepared);
    }
    return prepared;
  }
}
