/** The interface of anything with an id. */
import { Field, ID, InterfaceType } from 'type-graphql';

/** The type of a value of an interface or union; every row offered as one has it. */
export interface Typed {
  __typename: string;
}

export const resolveType = (value: Typed): string => value.__typename;

@InterfaceType('Node', {
  description:
    'Anything with an id of its own. An id is a typed prefix and a ULID (crd_01J…) and is opaque: compare ids, never parse them.',
  autoRegisterImplementations: false,
  resolveType,
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  id: string;
}
