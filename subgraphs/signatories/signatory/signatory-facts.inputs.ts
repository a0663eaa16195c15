/** The inputs of the facts of a signatory. */
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { CountryCodeScalar, DateScalar } from '../../../platform/graph/scalars.ts';
import { AdhesionType, CommitmentFrame } from './signatory.enums.ts';

@InputType('SignatoryInput', {
  description:
    'Facts of a signatory. In an update, missing fields stay as they are. Its own people may change its point on the map and its population; the Office records everything else, by decision of the council.',
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
    description: 'Alone or in a group; INDIVIDUAL by default in a registration.',
  })
  adhesionType?: AdhesionType | null;

  @Field(() => Boolean, { nullable: true, description: "True for a group's own entry, which needs an option." })
  isGroup?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Its group, which must be an entry; a member needs an option.' })
  groupId?: string | null;
}

/** The arguments that the acts on an existing signatory share. */
@ArgsType()
export class SignatoryArguments {
  @Field(() => ID, { description: 'The signatory.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}
