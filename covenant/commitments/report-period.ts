/**
 * The period of a coordinator's report as the gateway hands it to those who add figures. Two reports on the same days
 * have the same figures, so the period itself is the key of a batch; whose report it is and who may see it is not known here.
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

/** What the owner has said of a report when others are asked for their figures of it. */
@ObjectType()
export abstract class ReportOfPeriod {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => ID, { simple: true })
  @Directive('@external')
  coordinatorId: string;

  @Field(() => DateScalar, { simple: true })
  @Directive('@external')
  startsOn: string;

  @Field(() => DateScalar, { simple: true })
  @Directive('@external')
  endsOn: string;
}
