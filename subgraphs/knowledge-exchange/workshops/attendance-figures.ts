/** Who came to a workshop, as figures. Small ones are hidden, as people could be recognised by them. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('AttendanceFigures', { description: 'Figures of attendance. A figure below three is null.' })
export class AttendanceFigures {
  @Field(() => Int, { simple: true, nullable: true, description: 'People who registered and did not withdraw.' })
  registered: number | null;

  @Field(() => Int, { simple: true, nullable: true, description: 'People who attended.' })
  attended: number | null;

  @Field(() => Int, { simple: true, nullable: true, description: 'Coordinators in whose name people attended.' })
  coordinators: number | null;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'Countries of the bodies in whose name people attended.',
  })
  countries: number | null;

  @Field(() => Float, {
    simple: true,
    nullable: true,
    description: 'Mean of the answers of attendees, 1 to 5; null if fewer than three answered.',
  })
  satisfaction: number | null;
}
