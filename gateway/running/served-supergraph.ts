/**
 * One supergraph with all that belongs to it alone: the planner, the ways to its subgraphs, and the operations that were
 * made ready for it, kept while they are in use.
 */
import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { renamedOperation } from '../planning/caller-names.ts';
import { normalForm, type NormalForm } from '../planning/normal-form.ts';
import type { SubgraphInSupergraph, SupergraphPlanner } from '../planning/supergraph-planner.ts';
import { prepareOperation, type PreparedOperation } from './prepared-operation.ts';
import type { ReadyOperation } from './run.ts';

interface Written {
  readonly source: string;
  /** Valid. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** Characters of forms kept ready; a plan is some fifty times its text, so this is about 25 MB at most. */
const MAX_FORM_CHARACTERS = 500_000;
/** Characters of texts of which the form is known; each keeps what was prepared for it. */
const MAX_TEXT_CHARACTERS = 500_000;
/** The smallest operation weighs as much as a text of so many characters, some 6 kB. */
const ENTRY_CHARACTERS = 200;

const sizeCalculation = (_: unknown, key: string): number => key.length + ENTRY_CHARACTERS;

export class ServedSupergraph {
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
  private readonly forms = new LRUCache<string, PreparedOperation>({ maxSize: MAX_FORM_CHARACTERS, sizeCalculation });
  private readonly texts = new LRUCache<string, ReadyOperation>({ maxSize: MAX_TEXT_CHARACTERS, sizeCalculation });

  constructor(
    readonly planner: SupergraphPlanner,
    transportTo: (subgraph: SubgraphInSupergraph) => SubgraphTransport,
  ) {
    this.transports = new Map(planner.subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
  }

  ready({ source, document, operationName }: Written): ReadyOperation {
    const key = `${operationName ?? ''} ${source}`;
    let operation = this.texts.get(key);
    if (!operation) {
      operation = this.made(document, operationName);
      this.texts.set(key, operation);
    }
    return operation;
  }

  private made(document: DocumentNode, operationName: string | undefined): ReadyOperation {
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
