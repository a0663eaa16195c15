/**
 * The period of a coordinator's report as the gateway hands it to those who add figures. Two reports on the same days
 * have the same figures, so the period itself is the key of a batch; whose report it is and who may see it is not known here.
 */
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
