/**
 * The supergraph as the planner gets it: what the planner takes wrongly from the composed one is said so that it takes it
 * rightly. Only plans are made over it; callers see the composed one.
 */
import { parse, type DocumentNode } from 'graphql';
import { requiredFieldsOf, type RequiredFields } from './required-fields.ts';
import { reservedNamesOf } from './reserved-names.ts';
import { withResolvableKeysFirst } from './resolvable-keys.ts';

export interface PlannedSupergraph {
  readonly document: DocumentNode;
  readonly required: RequiredFields;
  /** What plans ask for themselves; no caller may use these names for something else. */
  readonly reservedNames: ReadonlySet<string>;
}

export function plannedSupergraph(composedSdl: string): PlannedSupergraph {
  const required = requiredFieldsOf(withResolvableKeysFirst(parse(composedSdl)));
  return { document: required.supergraph, required, reservedNames: reservedNamesOf(required.supergraph) };
}
