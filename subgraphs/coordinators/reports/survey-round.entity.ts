/** A round of the yearly survey of territorial coordinators: the table and the GraphQL type. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../platform/graph/scalars.ts';

@ObjectType('SurveyRound', { description: 'One round of the yearly survey of territorial coordinators.' })
@Entity('survey_round')
export class SurveyRound {
  @Field(() => DateScalar, { description: 'First day.' })
  @PrimaryColumn('varchar', { length: 10 })
  opensOn: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  @Column('varchar', { length: 10 })
  closesOn: string;
}
