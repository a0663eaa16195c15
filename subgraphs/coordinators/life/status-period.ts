/** The status history of a coordinator: the table, the GraphQL type and the right to read the reasons. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Languages, LocalizedText, localisedOrNull } from '../../../platform/graph/localized-text.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { may } from '../../../covenant/rights/may.ts';
import { loader, listsByKey } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';

@ObjectType('StatusPeriod', { description: 'One period of the status history.' })
@Entity('status_period')
export class StatusPeriod {
  @PrimaryColumn('varchar', { length: 30 })
  coordinatorId: string;

  /** Number of the period in the history, oldest first. */
  @PrimaryColumn('integer')
  sequence: number;

  @Field(() => CoordinatorStatus, { description: 'The status.' })
  @Column('varchar', { length: 20 })
  status: CoordinatorStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null if no source states it. Open data never does.',
  })
  @Column('varchar', { length: 10, nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the next status; null for the current status.',
  })
  @Column('varchar', { length: 10, nullable: true })
  endsOn: string | null;

  /** Wordings, as JSON. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Body that decided: the Office, the Commission (before 2016) or the coordinator; null if no source states it.',
  })
  @Column('varchar', { length: 100, nullable: true })
  decidedBy: string | null;
}

export const PERIODS_PER_COORDINATOR = 20;

export const statusHistoryByCoordinatorId = loader<string, StatusPeriod[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`coordinatorId`, ids);
  const rows = await database.select<StatusPeriod>(
    rawSql`SELECT coordinatorId, sequence, status, startsOn, endsOn, reason, decidedBy FROM status_period
     WHERE ${where.sql} ORDER BY coordinatorId, sequence`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ coordinatorId }) => coordinatorId);
});

/** Only the coordinator and the Office may read why it was put on hold or ended. */
const STATUSES_WITH_PUBLIC_REASON: readonly CoordinatorStatus[] = [
  CoordinatorStatus.ACTIVE,
  CoordinatorStatus.WITHDRAWN,
];

@Resolver(() => StatusPeriod)
export class StatusPeriodResolver {
  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'Reason; null if none is stated. It is public for ACTIVE and WITHDRAWN, and otherwise null if you may not see it. (members of the coordinator or Office)',
  })
  reason(
    @Root() { coordinatorId, status, reason }: StatusPeriod,
    @Languages() languages: string[] | null,
    @Ctx() context: RequestContext,
  ): LocalizedText | null {
    const isShown =
      STATUSES_WITH_PUBLIC_REASON.includes(status) || may(context, 'StatusPeriod.reason', { coordinatorId });
    return isShown ? localisedOrNull(context, reason, languages) : null;
  }
}
