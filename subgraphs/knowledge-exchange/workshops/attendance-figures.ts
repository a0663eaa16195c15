/** Attendance figures of a workshop. Small figures are hidden, because they could identify people. */
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('AttendanceFigures', { description: 'Figures of attendance. A figure below three is null.' })
export class AttendanceFigures {
  @Field(() => Int, { nullable: true, description: 'People who registered and did not withdraw.' })
  registered: number | null;

  @Field(() => Int, { nullable: true, description: 'People who attended.' })
  attended: number | null;

  @Field(() => Int, { nullable: true, description: 'Coordinators in whose name people attended.' })
  coordinators: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Countries of the coordinators and signatories in whose name people attended.',
  })
  countries: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean rating by attendees, 1 to 5; null if fewer than three answered.',
  })
  satisfaction: number | null;
}
