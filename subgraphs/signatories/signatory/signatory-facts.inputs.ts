/** What is sent about the facts of a signatory. */
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { CountryCodeScalar, DateScalar } from '../../../platform/graph/scalars.ts';
import { AdhesionType, CommitmentFrame } from './signatory.enums.ts';

@InputType('SignatoryInput', {
  description:
    'Facts of a signatory; in an update what is left out stays. Its own people change its point on the map and its population; all the rest follows from a decision of its council, and the Office records it.',
})
export class SignatoryInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number in MyCovenant, at most 20 letters, digits and hyphens. Needed to register; never changes.',
  })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Official name, at most 300 characters. Needed to register.' })
  name?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'ISO country. Needed to register.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'Global Covenant number, at most 20 characters.' })
  gcomId?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, from -90 to 90; together with the longitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, from -180 to 180; together with the latitude.' })
  longitude?: number | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants on the day of adhesion, at most 100,000,000.' })
  populationAtAdhesion?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the council decision, from 2008 until today. Needed to register.',
  })
  adheredOn?: string | null;

  @Field(() => [CommitmentFrame], { nullable: true, description: 'Frames signed, at least one. Needed to register.' })
  commitments?: CommitmentFrame[] | null;

  @Field(() => AdhesionType, {
    nullable: true,
    description: 'Alone or in a group; INDIVIDUAL when it is left out of a registration.',
  })
  adhesionType?: AdhesionType | null;

  @Field(() => Boolean, { nullable: true, description: "True: a group's own entry; then it has an option." })
  isGroup?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Group it belongs to, itself an entry; then it has an option.' })
  groupId?: string | null;
}

/** What the acts on a signatory that is there have in common. */
@ArgsType()
export class SignatoryArguments {
  @Field(() => ID, { description: 'The signatory.' })
  id: string;

  @Field(() => Int, { description: 'Its revision as it was last read.' })
  expectedRevision: number;
}
