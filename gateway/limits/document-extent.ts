/**
 * Checks limits that must hold before a document is validated and planned: how deep its operations select, how many selections
 * they have with their fragments written out, how many root fields they have, and how long their lists of values are. It takes
 * time linear in the size of the document, also for a document that would be endless when written out. It uses no schema, as
 * the document is not validated yet.
 */
import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import { mustBeWithin } from './limits.ts';

type ExtentLimits = Partial<Pick<Limits, 'maxDepth' | 'maxSelections' | 'maxRootFields' | 'maxListValues'>>;

export function documentExtentMustBeSmall(document: DocumentNode, limits: ExtentLimits): void {
  visit(document, {
    ListValue({ values }) {
      mustBeWithin('maxListValues', values.length, limits);
    },
  });
  const measure = new Measure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, selections } = measure.extentOf(definition.selectionSet);
    mustBeWithin('maxDepth', depth, limits);
    mustBeWithin('maxSelections', selections, limits);
    mustBeWithin('maxRootFields', measure.rootFieldsOf(definition), limits);
  }
}

interface Extent {
  readonly depth: number;
  readonly selections: number;
}

const NOTHING: Extent = { depth: 0, selections: 0 };

class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly extents = new Map<string, Extent>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  extentOf({ selections }: SelectionSetNode): Extent {
    let depth = 0;
    let count = 0;
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.extentOfFragment(selection.name.value)
          : selection.selectionSet
            ? this.extentOf(selection.selectionSet)
            : NOTHING;
      count += 1 + inner.selections;
      // Introspection is deep by nature and answered from memory.
      const isIntrospection = selection.kind === Kind.FIELD && selection.name.value.startsWith('__');
      if (!isIntrospection) depth = Math.max(depth, inner.depth + (selection.kind === Kind.FIELD ? 1 : 0));
    }
    return { depth, selections: count };
  }

  private extentOfFragment(name: string): Extent {
    const cached = this.extents.get(name);
    if (cached) return cached;
    // Ends the recursion for a fragment that contains itself; validation refuses such a document later.
    this.extents.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const extent = fragment ? this.extentOf(fragment.selectionSet) : NOTHING;
    this.extents.set(name, extent);
    return extent;
  }

  rootFieldsOf({ selectionSet }: OperationDefinitionNode): number {
    const names = new Set<string>();
    const seen = new Set<FragmentDefinitionNode>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
        else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else {
          const fragment = this.fragments.get(selection.name.value);
          if (!fragment || seen.has(fragment)) continue;
          seen.add(fragment);
          collect(fragment.selectionSet);
        }
      }
    };
    collect(selectionSet);
    return names.size;
  }
}
