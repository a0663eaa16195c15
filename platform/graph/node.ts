/** The two interfaces every subgraph shares: anything with an id, and anybody a person can act for. */
import { Field, ID, InterfaceType } from 'type-graphql';

/** Which type a value of an interface or union is; every row offered as one carries it. */
export interface Typed {
  __typename: string;
}

const resolveType = (value: Typed): string => value.__typename;

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

@InterfaceType('CovenantBody', {
  description: 'A public body in whose name a person acts: a coordinator or a signatory.',
  autoRegisterImplementations: false,
  resolveType,
})
export abstract class CovenantBody {
  @Field(() => ID, { simple: true, description: 'Stable for ever; usable in `node`.' })
  id: string;

  @Field(() => String, { simple: true, description: 'Last part of its page address; never changes.' })
  slug: string;

  @Field(() => String, { simple: true, description: 'Official name, a proper noun in the original language.' })
  name: string;
}
