/** Figures of what a coordinator shares with others: the type, and how they are read. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('ParticipationFigures', { description: 'Figures of what a coordinator shares with others.' })
@Directive('@shareable')
export class ParticipationFigures {
  @Field(() => Int, {
    simple: true,
    description:
      'People who came to workshops or are in public groups in its name, each once; groups that are not public add nobody.',
  })
  people: number;

  @Field(() => Int, { simple: true, description: 'Public groups it takes part in.' })
  discussionGroups: number;

  @Field(() => Int, { simple: true, description: 'Workshops it held, alone or with others.' })
  workshopsHosted: number;

  @Field(() => Int, { simple: true, description: 'Workshops of others its people came to.' })
  workshopsAttended: number;

  @Field(() => Int, { simple: true, description: 'Published case studies it is behind.' })
  caseStudies: number;

  @Field(() => Int, { simple: true, description: 'Case studies of others it adopted or adapted.' })
  replications: number;

  @Field(() => Int, { simple: true, description: 'Answers of its people that were accepted, in public groups.' })
  answersAccepted: number;

  @Field(() => Int, { simple: true, description: 'Other coordinators in the same workshops and public groups.' })
  partnersMet: number;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'Day of the newest of all this, resources and news included; null where none has a day.',
  })
  lastOn: string | null;

  @Field(() => DateTimeScalar, { simple: true, description: 'Moment at which this was true.' })
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
