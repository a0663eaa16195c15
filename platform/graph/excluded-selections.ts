/** Decides which selections `@skip` and `@include` exclude. */
import { Kind, valueFromASTUntyped, type SelectionNode } from 'graphql';

/**
 * As GraphQL decides, `@skip` first. A condition without a value, or with null, excludes nothing: null is reported as an
 * error elsewhere.
 */
export function isExcluded(
  { directives = [] }: SelectionNode,
  valueOfVariable: (name: string) => unknown = () => undefined,
): boolean {
  const conditionOf = (name: string): unknown => {
    const value = directives
      .find((directive) => directive.name.value === name)
      ?.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (!value) return undefined;
    return value.kind === Kind.VARIABLE ? valueOfVariable(value.name.value) : valueFromASTUntyped(value);
  };
  const skip = conditionOf('skip');
  return skip === true || (skip !== null && conditionOf('include') === false);
}
