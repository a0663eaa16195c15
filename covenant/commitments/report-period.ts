/**
 * The period of a coordinator's report, as the gateway passes it to the subgraphs that add figures. Two reports on the same days
 * have the same figures, so the period is the key of a batch. The report's owner decides who may see it.
 */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graph/scalars.ts';

export interface ReportPeriod {
  readonly coordinatorId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export function reportPeriodKey({ coordinatorId, startsOn, endsOn }: ReportPeriod): string {
  return `${coordinatorId} ${startsOn} ${endsOn}`;
}

export function reportPeriodOfKey(key: string): ReportPeriod {
  const [coordinatorId = '', startsOn = '', endsOn = ''] = key.split(' ');
  return { coordinatorId, startsOn, endsOn };
}

/** The fields of a report that its owner passes to the subgraphs that add figures. */
@ObjectType()
export abstract class ReportOfPeriod {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  @Directive('@external')
  coordinatorId: string;

  @Field(() => DateScalar)
  @Directive('@external')
  startsOn: string;

  @Field(() => DateScalar)
  @Directive('@external')
  endsOn: string;
}
