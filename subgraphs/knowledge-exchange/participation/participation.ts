/** Participation figures of a coordinator: the GraphQL type and its loader. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('ParticipationFigures', { description: 'Figures of what a coordinator shares with others.' })
@Directive('@shareable')
export class ParticipationFigures {
  @Field(() => Int, {
    description:
      'People who attended workshops or are in public groups in its name, each counted once. Only public groups count.',
  })
  people: number;

  @Field(() => Int, { description: 'Public groups in which it takes part.' })
  discussionGroups: number;

  @Field(() => Int, { description: 'Workshops it held, alone or with others.' })
  workshopsHosted: number;

  @Field(() => Int, { description: 'Workshops of others that its people attended.' })
  workshopsAttended: number;

  @Field(() => Int, { description: 'Its published case studies.' })
  caseStudies: number;

  @Field(() => Int, { description: 'Case studies of others that it adopted or adapted.' })
  replications: number;

  @Field(() => Int, { description: 'Accepted answers of its people in public groups.' })
  answersAccepted: number;

  @Field(() => Int, { description: 'Other coordinators in the same workshops and public groups.' })
  partnersMet: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the newest of these, including resources and news; null if none has a day.',
  })
  lastOn: string | null;

  @Field(() => DateTimeScalar, { description: 'When the figures were read.' })
  asOf: string;
}

const COUNTS = rawSql`people, discussionGroups, workshopsHosted, workshopsAttended, caseStudies, replications, answersAccepted, partnersMet`;

export type Participation = Omit<ParticipationFigures, 'asOf'> & { readonly coordinatorId: string };

export const participationByCoordinatorId = loader<string, Participation>(async ({ database }, ids) => {
  const ofThese = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await database.select<Participation>(
    rawSql`SELECT coordinatorId, ${COUNTS}, lastOn FROM coordinator_activity WHERE ${ofThese.sql}`,
    ofThese.parameters,
  );
  return new Map(rows.map((row) => [row.coordinatorId, row]));
});

/** The figures of a coordinator that shares nothing yet. */
export const NO_PARTICIPATION: Omit<ParticipationFigures, 'asOf'> = {
  people: 0,
  discussionGroups: 0,
  workshopsHosted: 0,
  workshopsAttended: 0,
  caseStudies: 0,
  replications: 0,
  answersAccepted: 0,
  partnersMet: 0,
  lastOn: null,
};
