/**
 * Figures of a report's period: the type, and their sums from the ledger. They use the same rules as the live figures
 * of their owners, so that frozen figures equal the shown ones; a test compares the two.
 */
import { MONEY_DECIMALS } from '../../../covenant/money/money.type.ts';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ReportPeriod } from '../../../covenant/commitments/report-period.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { decimalOfUnits } from '../../../platform/base/decimals.ts';
import { listOfColumn } from '../../../platform/database/list-column.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { DateTimeScalar, DecimalScalar } from '../../../platform/graph/scalars.ts';
import type { GivenSupport, SharedDays } from '../ledger/ledger.entity.ts';

@ObjectType('ReportFigures', { description: 'Figures of the period when the report was submitted.' })
export class ReportFigures {
  @Field(() => Int, { description: 'Signatories supported on at least one day of the period.' })
  signatories: number;

  @Field(() => Int, {
    description:
      'Inhabitants of these signatories at adhesion. For a group and its members, the larger of the two numbers counts.',
  })
  populationCovered: number;

  @Field(() => Int, { description: 'Support actions in force in the period, neither planned nor cancelled.' })
  supportActions: number;

  @Field(() => Int, { description: 'Signatories that at least one of these actions helped, each counted once.' })
  beneficiaries: number;

  @Field(() => DecimalScalar, { description: 'Direct funding of these actions in EUR, exact.' })
  fundingInEur: string;

  @Field(() => DecimalScalar, { description: 'Staff that these actions provided, in full-time equivalents, exact.' })
  staffFte: string;

  @Field(() => Int, { description: 'Case studies published in the period.' })
  caseStudies: number;

  @Field(() => Int, { description: 'Workshops it held in the period, alone or with others.' })
  workshopsHosted: number;

  @Field(() => Int, { description: 'Workshops of others in the period that its people attended.' })
  workshopsAttended: number;

  @Field(() => DateTimeScalar, { description: 'When the figures were frozen.' })
  frozenAt: string;
}

const STAFF_DECIMALS = 3;

export async function figuresFromLedger(transaction: Transaction, period: ReportPeriod): Promise<ReportFigures> {
  return {
    ...(await coverageOf(transaction, period)),
    ...(await supportOf(transaction, period)),
    ...(await sharingOf(transaction, period)),
    frozenAt: new Date().toISOString(),
  };
}

type Coverage = Pick<ReportFigures, 'signatories' | 'populationCovered'>;

/** A group and its members count as one unit, as in all figures of signatories. */
async function coverageOf(
  transaction: Transaction,
  { coordinatorId, startsOn, endsOn }: ReportPeriod,
): Promise<Coverage> {
  const [counted] = await transaction.select<Coverage>(
    rawSql`SELECT COALESCE(SUM(units.signatories), 0) AS signatories,
       COALESCE(SUM(CASE WHEN units.own > units.members THEN units.own ELSE units.members END), 0) AS populationCovered
     FROM (SELECT COALESCE(s.groupId, s.signatoryId) AS unit, COUNT(*) AS signatories,
         SUM(CASE WHEN s.groupId IS NULL THEN s.population ELSE 0 END) AS own,
         SUM(CASE WHEN s.groupId IS NULL THEN 0 ELSE s.population END) AS members
       FROM counted_signatory s WHERE s.signatoryId IN (SELECT l.signatoryId FROM supported_signatory l
         WHERE l.coordinatorId = ? AND l.activeFrom <= ? AND l.activeUntil >= ?)
       GROUP BY COALESCE(s.groupId, s.signatoryId)) AS units`,
    [coordinatorId, endsOn, startsOn],
  );
  return {
    signatories: Number(counted?.signatories ?? 0),
    populationCovered: Number(counted?.populationCovered ?? 0),
  };
}

type Support = Pick<ReportFigures, 'supportActions' | 'beneficiaries' | 'fundingInEur' | 'staffFte'>;

async function supportOf(
  transaction: Transaction,
  { coordinatorId, startsOn, endsOn }: ReportPeriod,
): Promise<Support> {
  const supports = await transaction.select<GivenSupport>(
    rawSql`SELECT budgetCents, staffThousandths, beneficiaryIds FROM given_support
     WHERE coordinatorId = ? AND activeFrom > '' AND activeFrom <= ? AND activeUntil >= ?`,
    [coordinatorId, endsOn, startsOn],
  );
  const sum = (of: (support: GivenSupport) => number): bigint =>
    supports.reduce((total, support) => total + BigInt(of(support)), 0n);
  return {
    supportActions: supports.length,
    beneficiaries: new Set(supports.flatMap(({ beneficiaryIds }) => listOfColumn(beneficiaryIds))).size,
    fundingInEur: decimalOfUnits(
      sum(({ budgetCents }) => budgetCents),
      MONEY_DECIMALS,
    ),
    staffFte: decimalOfUnits(
      sum(({ staffThousandths }) => staffThousandths),
      STAFF_DECIMALS,
    ),
  };
}

type Sharing = Pick<ReportFigures, 'caseStudies' | 'workshopsHosted' | 'workshopsAttended'>;

async function sharingOf(
  transaction: Transaction,
  { coordinatorId, startsOn, endsOn }: ReportPeriod,
): Promise<Sharing> {
  const [days] = await transaction.select<SharedDays>(
    rawSql`SELECT caseStudies, workshopsHosted, workshopsAttended FROM shared_days WHERE coordinatorId = ?`,
    [coordinatorId],
  );
  const within = (list: string | undefined): number =>
    listOfColumn(list ?? null).filter((day) => day >= startsOn && day <= endsOn).length;
  return {
    caseStudies: within(days?.caseStudies),
    workshopsHosted: within(days?.workshopsHosted),
    workshopsAttended: within(days?.workshopsAttended),
  };
}
