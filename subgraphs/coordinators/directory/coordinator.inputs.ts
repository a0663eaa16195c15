/** Filter and order of coordinators. */
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import type { Order } from '../../../platform/graph/keyset-page.ts';
import { FOUND_AS_WRITTEN } from '../../../platform/graph/found-by.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { AuthorityType, CoordinatorKind, CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import { EvidenceIndicator } from '../commitments/evidence-rule.ts';
import { ReportingState } from '../reporting/reporting-status.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@InputType('CoordinatorFilter', { description: 'AND between fields, OR inside a list.' })
export class CoordinatorFilter {
  @Field(() => String, { nullable: true, description: `Name contains all these words. ${FOUND_AS_WRITTEN}` })
  text?: string;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'In one of these countries.' })
  country?: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Works in this unit or any unit below it. For most coordinators, only the country is known.',
  })
  regionWithin?: string;

  @Field(() => [CoordinatorKind], { nullable: true, description: 'Has one of these kinds.' })
  kind?: CoordinatorKind[];

  @Field(() => [AuthorityType], { nullable: true, description: 'Is one of these types of public body.' })
  authorityType?: AuthorityType[];

  @Field(() => [CoordinatorStatus], {
    nullable: true,
    description: 'With one of these statuses; by default only active ones.',
  })
  status?: CoordinatorStatus[];

  @Field(() => ID, { nullable: true, description: 'Supports this signatory today.' })
  supportsSignatory?: string;

  @Field(() => [ReportingState], { nullable: true, description: 'Has one of these reporting states.' })
  reporting?: ReportingState[];

  @Field(() => CommitmentCode, {
    nullable: true,
    description: 'Has this commitment, with this `indicator` if one is given.',
  })
  commitment?: CommitmentCode;

  @Field(() => [EvidenceIndicator], {
    nullable: true,
    description: 'Indicator of `commitment`; valid only together with it.',
  })
  indicator?: EvidenceIndicator[];

  @Field(() => Int, { nullable: true, description: 'Minimum of `activity.signatories`.' })
  minSignatories?: number;

  @Field(() => Int, { nullable: true, description: 'Minimum of `activity.caseStudies`.' })
  minCaseStudies?: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Has its newest proof of any commitment on this day or later.',
  })
  activeSince?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed in the hub at or after this time, for harvesters.',
  })
  updatedSince?: string;
}

export const CoordinatorOrder = {
  NAME: 'NAME',
  SIGNED_ON: 'SIGNED_ON',
  SIGNATORIES: 'SIGNATORIES',
  POPULATION_COVERED: 'POPULATION_COVERED',
  LAST_ACTIVITY: 'LAST_ACTIVITY',
  NEXT_REPORT_DUE: 'NEXT_REPORT_DUE',
  UPDATED_AT: 'UPDATED_AT',
} as const;
export type CoordinatorOrder = keyof typeof CoordinatorOrder;

registerEnumType(CoordinatorOrder, {
  name: 'CoordinatorOrder',
  description:
    'NAME is from A to Z, NEXT_REPORT_DUE has the earliest day first, the others the highest or latest value first. Unknown values come last.',
  valuesConfig: {
    SIGNED_ON: { description: 'By day of signing, or by year if only the year is known.' },
    SIGNATORIES: { description: 'By `activity.signatories`.' },
    POPULATION_COVERED: { description: 'By `activity.populationCovered`.' },
    LAST_ACTIVITY: { description: 'By `activity.lastActivityOn`.' },
    NEXT_REPORT_DUE: { description: 'By `reporting.nextDueOn`.' },
  },
});

export const coordinatorOrders: Readonly<Record<CoordinatorOrder, Order>> = {
  NAME: { by: rawSql`c.sortName`, direction: 'ASC' },
  SIGNED_ON: { by: rawSql`c.sortSigned`, direction: 'DESC' },
  SIGNATORIES: { by: rawSql`c.sortSignatories`, direction: 'DESC' },
  POPULATION_COVERED: { by: rawSql`c.sortPopulation`, direction: 'DESC' },
  LAST_ACTIVITY: { by: rawSql`c.sortActivity`, direction: 'DESC' },
  NEXT_REPORT_DUE: { by: rawSql`c.nextReportDueOn`, direction: 'ASC' },
  UPDATED_AT: { by: rawSql`c.updatedAt`, direction: 'DESC' },
};
