/** How to reach the unit in charge of a coordinator: a functional mailbox, never a natural person. */
import { Field, ObjectType } from 'type-graphql';
import { EmailAddressScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('ContactPoint', { description: 'Contact of the unit in charge, never of a natural person.' })
export class ContactPoint {
  @Field(() => String, { nullable: true, description: 'Unit or office; null when not stated.' })
  department: string | null;

  @Field(() => EmailAddressScalar, { description: 'Functional mailbox.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Telephone of the unit; null when not stated.' })
  phone: string | null;

  @Field(() => [LanguageCodeScalar], { description: 'Languages in which the unit answers.' })
  languages: string[];
}
