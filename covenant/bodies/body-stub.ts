/** A coordinator or signatory where it is not owned: known by its id; its address and name are its owner's to give. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graph/node.ts';
import type { BodyType } from './covenant-bodies.ts';
import { CovenantBody } from './covenant-body.type.ts';

export interface BodyStub {
  id: string;
  slug: string;
  name: string;
}

/** Each subgraph has a class of its own, as each adds its own fields. */
export function bodyStub(type: BodyType): new () => BodyStub {
  @ObjectType(type, { implements: [Node, CovenantBody] })
  @Directive('@key(fields: "id")')
  class Stub implements BodyStub {
    @Field(() => ID)
    id: string;

    @Field(() => String)
    @Directive('@external')
    slug: string;

    @Field(() => String)
    @Directive('@external')
    name: string;
  }
  return Stub;
}
