/** Who came to a workshop, as figures. Small ones are hidden, as people could be recognised by them. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('AttendanceFigures', { description: 'Who came. Each figure is null where fewer than three are counted.' })
export class AttendanceFigures {
  @Field(() => Int, { simple: true, nullable: true, description: 'People who registered and did not withdraw.' })
  registered: number | null;

  @Field(() => Int, { simple: true, nullable: true, description: 'People who came.' })
  attended: number | null;

  @Field(() => Int, { simple: true, nullable: true, description: 'Coordinators in whose name somebody came.' })
  coordinators: number | null;

  @Field(() => Int, { simple: true, nullable: true, description: 'Countries of the bodies in whose name people came.' })
  countries: number | null;

  @Field(() => Float, {
    simple: true,
    nullable: true,
    description: 'Mean of the answers of people who came, 1 to 5; null where fewer than three answered.',
  })
  satisfaction: number | null;
}
