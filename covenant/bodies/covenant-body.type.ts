/** The interface of anybody a person can act for. */
import { Field, ID, InterfaceType } from 'type-graphql';
import { resolveType } from '../../platform/graph/node.ts';

@InterfaceType('CovenantBody', {
  description: 'A public body in whose name a person acts: a coordinator or a signatory.',
  autoRegisterImplementations: false,
  resolveType,
})
export abstract class CovenantBody {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  id: string;

  @Field(() => String, { description: 'Last part of its page address; never changes.' })
  slug: string;

  @Field(() => String, { description: 'Official name, a proper noun in the original language.' })
  name: string;
}
