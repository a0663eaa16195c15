/** The interface of anything with an id. */
import { Field, ID, InterfaceType } from 'type-graphql';

/** Which type a value of an interface or union is; every row offered as one carries it. */
export interface Typed {
  __typename: string;
}

export const resolveType = (value: Typed): string => value.__typename;

@InterfaceType('Node', {
  description:
    'Anything with an address of its own. The id is a typed prefix and a ULID (crd_01J…), opaque by contract: compare it, never take it apart.',
  autoRegisterImplementations: false,
  resolveType,
})
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  id: string;
}
