/** Names that plans use for what they ask for themselves, so that no caller may use them for something else. */
import { Kind, visit, type DocumentNode } from 'graphql';

/** Directives of a supergraph that say what else is asked for, and where in them. */
const ASKING = new Set(['join__type', 'join__field']);
const ASKED = new Set(['key', 'requires', 'selection']);
const NAME = /[_A-Za-z]\w*/g;
const OWN_VARIABLE = /^(representations|contextualArgument_.*)$/;

/** Every name in a key, in what a field requires or takes from an outer object. */
export function reservedNamesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  function reserve({ name, value }: { name: { value: string }; value: { kind: Kind; value?: unknown } }): void {
    if (!ASKED.has(name.value) || value.kind !== Kind.STRING) return;
    for (const [found] of String(value.value).matchAll(NAME)) names.add(found);
  }
  visit(supergraph, {
    Directive: ({ name }) => (ASKING.has(name.value) ? undefined : false),
    Argument: reserve,
    ObjectField: reserve,
  });
  return names;
}

/** True for a variable that plans have of their own, and for one that every object seems to have a value for. */
export function isVariableOfPlans(name: string): boolean {
  return OWN_VARIABLE.test(name) || name in Object.prototype;
}
