/** Filter and order of signatories, and what they mean in SQL. */
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { anyOf, compare, isOneOf, whenGiven, type Condition, type Order } from '../../../platform/graph/keyset-page.ts';
import { FOUND_AS_WRITTEN, hasWords } from '../../../platform/graph/found-by.ts';
import { CountryCodeScalar, DateScalar, DateTimeScalar } from '../../../platform/graph/scalars.ts';
import { withinRegion } from '../../../covenant/regions/regions.ts';
import { CommitmentFrame, ProgressStatus, SignatoryStatus } from './signatory.enums.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';

@InputType('SignatoryFilter', { description: 'AND between fields, OR inside a list.' })
export class SignatoryFilter {
  @Field(() => String, { nullable: true, description: `All these words in the name. ${FOUND_AS_WRITTEN}` })
  text?: string;

  @Field(() => String, { nullable: true, description: 'Global Covenant number; two signatories may share one.' })
  gcomId?: string;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'In one of these countries.' })
  country?: string[];

  @Field(() => ID, { nullable: true, description: 'In this unit or any unit below it.' })
  regionWithin?: string;

  @Field(() => ID, { nullable: true, description: 'Supported by this coordinator today.' })
  coordinatorId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: no coordinator supports it today; false: at least one does.',
  })
  withoutCoordinator?: boolean;

  @Field(() => [CommitmentFrame], { nullable: true, description: 'Holds at least one of these frames.' })
  commitments?: CommitmentFrame[];

  @Field(() => [SignatoryStatus], {
    nullable: true,
    description: 'With one of these statuses; by default only published ones.',
  })
  status?: SignatoryStatus[];

  @Field(() => [ProgressStatus], {
    nullable: true,
    description: 'In one of these states of progress; unknown ones match nothing.',
  })
  progress?: ProgressStatus[];

  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or later.' })
  adheredFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Joined on this day or earlier.' })
  adheredUntil?: string;

  @Field(() => Int, { nullable: true, description: 'At least so many inhabitants on the day of adhesion.' })
  minPopulation?: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed in the hub at or after this moment, for harvesters.',
  })
  updatedSince?: string;
}

export const SignatoryOrder = {
  NAME: 'NAME',
  ADHERED_ON: 'ADHERED_ON',
  POPULATION_AT_ADHESION: 'POPULATION_AT_ADHESION',
  UPDATED_AT: 'UPDATED_AT',
} as const;
export type SignatoryOrder = keyof typeof SignatoryOrder;

registerEnumType(SignatoryOrder, {
  name: 'SignatoryOrder',
  description: 'NAME from A to Z, the others highest or latest first.',
});

export const signatoryOrders: Readonly<Record<SignatoryOrder, Order>> = {
  NAME: { by: rawSql`s.sortName`, direction: 'ASC' },
  ADHERED_ON: { by: rawSql`s.adheredOn`, direction: 'DESC' },
  POPULATION_AT_ADHESION: { by: rawSql`s.sortPopulation`, direction: 'DESC' },
  UPDATED_AT: { by: rawSql`s.updatedAt`, direction: 'DESC' },
};

export const frameColumns = {
  MITIGATION_2020: 'mitigation2020',
  MAYORS_ADAPT: 'mayorsAdapt',
  CLIMATE_ENERGY_2030: 'climateEnergy2030',
  CLIMATE_NEUTRALITY_2050: 'climateNeutrality2050',
} as const satisfies Readonly<Record<CommitmentFrame, string>>;

const frameConditions: Readonly<Record<CommitmentFrame, SqlText>> = {
  MITIGATION_2020: rawSql`s.mitigation2020 = 1`,
  MAYORS_ADAPT: rawSql`s.mayorsAdapt = 1`,
  CLIMATE_ENERGY_2030: rawSql`s.climateEnergy2030 = 1`,
  CLIMATE_NEUTRALITY_2050: rawSql`s.climateNeutrality2050 = 1`,
};

export function signatoryConditions(filter: SignatoryFilter, today: string): Condition[] {
  return [
    isOneOf(rawSql`s.status`, filter.status ?? [SignatoryStatus.PUBLISHED]),
    ...hasWords(rawSql`s.foundBy`, filter.text ?? ''),
    ...whenGiven(filter.gcomId, (gcomId) => compare(rawSql`s.gcomId`, '=', gcomId)),
    ...whenGiven(filter.country, (countries) => isOneOf(rawSql`s.country`, countries)),
    ...whenGiven(filter.regionWithin, (code) =>
      withinRegion(code, { region: rawSql`s.regionCode`, country: rawSql`s.country` }),
    ),
    ...whenGiven(filter.coordinatorId, (id) => supportedToday(rawSql`EXISTS`, today, id)),
    ...whenGiven(filter.withoutCoordinator, (without) =>
      supportedToday(without ? rawSql`NOT EXISTS` : rawSql`EXISTS`, today),
    ),
    ...whenGiven(filter.commitments, holdsOneOf),
    ...whenGiven(filter.progress, (progress) => isOneOf(rawSql`s.progress`, progress)),
    ...whenGiven(filter.adheredFrom, (day) => compare(rawSql`s.adheredOn`, '>=', day)),
    ...whenGiven(filter.adheredUntil, (day) => compare(rawSql`s.adheredOn`, '<=', day)),
    ...whenGiven(filter.minPopulation, (people) => compare(rawSql`s.sortPopulation`, '>=', people)),
    ...whenGiven(filter.updatedSince, (moment) => compare(rawSql`s.updatedAt`, '>=', moment)),
  ];
}

function supportedToday(exists: SqlText, today: string, coordinatorId?: string): Condition {
  const byWhom = coordinatorId === undefined ? rawSql`` : rawSql` AND l.coordinatorId = ?`;
  return {
    sql: rawSql`${exists} (SELECT 1 FROM support_link l WHERE l.signatoryId = s.id AND l.activeFrom <= ? AND l.activeUntil >= ?${byWhom})`,
    parameters: [today, today, ...(coordinatorId === undefined ? [] : [coordinatorId])],
  };
}

function holdsOneOf(frames: readonly CommitmentFrame[]): Condition {
  return anyOf(frames.map((frame) => ({ sql: frameConditions[frame], parameters: [] })));
}
