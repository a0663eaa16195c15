/** Response names that plans use for fields they add. A caller's aliases and variables must not collide with them. */
import { Kind, visit, type DocumentNode } from 'graphql';

/** Directives of a supergraph whose arguments name fields that plans add. */
const ASKING = new Set(['join__type', 'join__field']);
const ASKED = new Set(['key', 'requires', 'selection']);
const NAME = /[_A-Za-z]\w*/g;
const OWN_VARIABLE = /^(representations|contextualArgument_.*)$/;

/** Every name in a key, a requirement or a context selection of the supergraph. */
export function reservedNamesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  function reserve({ name, value }: { name: { value: string }; value: { kind: Kind; value?: unknown } }): void {
    if (!ASKED.has(name.value) || value.kind !== Kind.STRING) return;
    for (const [name] of String(value.value).matchAll(NAME)) names.add(name);
  }
  visit(supergraph, {
    Directive: ({ name }) => (ASKING.has(name.value) ? undefined : false),
    Argument: reserve,
    ObjectField: reserve,
  });
  return names;
}

/** True for a name that plans use for variables, and for names of `Object.prototype`, which a look-up would find. */
export function isVariableOfPlans(name: string): boolean {
  return OWN_VARIABLE.test(name) || name in Object.prototype;
}
