/**
 * One supergraph with all that belongs to it alone: the planner, the ways to its subgraphs, and the operations that were
 * made ready for it, kept while they are in use.
 */
import { print, type DocumentNode, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import { normalForm, type NormalForm } from '../planning/normal-form.ts';
import { prepareOperation, type PreparedOperation } from './prepared-operation.ts';
import { withNamesOfCaller } from '../planning/reserved-names.ts';
import type { Ask, Variables } from './run.ts';
import type { SubgraphInSupergraph, SupergraphPlanner } from '../planning/supergraph-planner.ts';

/** An operation as its caller wrote it, ready to run. */
export type ReadyOperation = (variables: Variables, ask: Ask) => Promise<ExecutionResult>;

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
      operation = withNamesOfCaller(this.planner.reservedNames, document, (renamed) => {
        const form = normalForm(this.planner.publicSchema, renamed, operationName);
        const prepared = this.prepared(form);
        return (variables, ask) => prepared(variables, form.lifted, ask);
      });
      this.texts.set(key, operation);
    }
    return operation;
  }

  private prepared(form: NormalForm): PreparedOperation {
    // A caller may write himself what another's values became variables of; each is asked only for his own.
    const key = `${Object.keys(form.lifted).join()} ${print(form.document)}`;
    let prepared = this.forms.get(key);
    if (!prepared) {
      prepared = prepareOperation(this.planner, form);
      this.forms.set(key, prepared);
    }
    return prepared;
  }
}
