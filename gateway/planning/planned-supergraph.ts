/**
 * Rewrites the composed supergraph where the planner would make wrong plans of it. Only the planner gets this supergraph;
 * callers see the composed one.
 */
import { parse, type DocumentNode } from 'graphql';
import { requiredFieldsOf, type RequiredFields } from './required-fields.ts';
import { reservedNamesOf } from './reserved-names.ts';
import { withResolvableKeysFirst } from './resolvable-keys.ts';

export interface PlannedSupergraph {
  readonly document: DocumentNode;
  readonly required: RequiredFields;
  /** Names that plans use for what they ask for themselves; no caller may use them for something else. */
  readonly reservedNames: ReadonlySet<string>;
}

export function plannedSupergraph(composedSdl: string): PlannedSupergraph {
  const required = requiredFieldsOf(withResolvableKeysFirst(parse(composedSdl)));
  return { document: required.supergraph, required, reservedNames: reservedNamesOf(required.supergraph) };
}
