/**
 * Rewrites the composed supergraph where the planner would make wrong plans from it. Only the planner uses the result; callers
 * see the composed one.
 */
import { parse, type DocumentNode } from 'graphql';
import { requiredFieldsOf, type RequiredFields } from './required-fields.ts';
import { reservedNamesOf } from './reserved-names.ts';
import { withResolvableKeysFirst } from './resolvable-keys.ts';

export interface PlannedSupergraph {
  readonly document: DocumentNode;
  readonly required: RequiredFields;
  /** Response names that plans use for fields they add; a caller's aliases must not collide with them. */
  readonly reservedNames: ReadonlySet<string>;
}

export function plannedSupergraph(composedSdl: string): PlannedSupergraph {
  const required = requiredFieldsOf(withResolvableKeysFirst(parse(composedSdl)));
  return { document: required.supergraph, required, reservedNames: reservedNamesOf(required.supergraph) };
}
