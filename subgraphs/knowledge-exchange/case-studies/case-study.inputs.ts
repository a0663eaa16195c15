/** Filter of case studies and its SQL conditions. */
import { Field, ID, InputType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { unitsOfDecimal } from '../../../platform/base/decimals.ts';
import { compare, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { FOUND_AS_WRITTEN, hasWords } from '../../../platform/graph/found-by.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { DateTimeScalar, DecimalScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { mustBeRegionCode, regionCodeOfCountry } from '../../../covenant/regions/regions.ts';
import { holdsOneOf } from '../publications/list-condition.ts';
import { PublicationState } from '../publications/publication.ts';
import { KILOGRAM_DECIMALS } from './case-study-record.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@InputType('CaseStudyFilter', { description: 'AND between fields, OR inside a list.' })
export class CaseStudyFilter {
  @Field(() => String, {
    nullable: true,
    description: `Title or summary contains all these words, in any language. ${FOUND_AS_WRITTEN}`,
  })
  text?: string;

  @Field(() => ID, { nullable: true, description: 'By this coordinator.' })
  coordinatorId?: string;

  @Field(() => ID, { nullable: true, description: 'From this signatory.' })
  signatoryId?: string;

  @Field(() => [Topic], { nullable: true, description: 'On at least one of these topics.' })
  topics?: Topic[];

  @Field(() => ID, { nullable: true, description: 'From this unit or any unit below it.' })
  regionWithin?: string;

  @Field(() => [LanguageCodeScalar], { nullable: true, description: 'Its title exists in one of these languages.' })
  languages?: string[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Minimum savings in tonnes of CO2 equivalent per year; unknown savings do not match.',
  })
  minTonnesPerYear?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: with at least one replication; false: without.' })
  replicated?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Changed in the hub at or after this time, for harvesters.',
  })
  updatedSince?: string;
}

/** Conditions on `case_study c`; lists contain only published studies. */
export function caseStudyConditions(filter: CaseStudyFilter): Condition[] {
  return [
    { sql: rawSql`c.state = ?`, parameters: [PublicationState.PUBLISHED] },
    ...linkConditions(filter),
    ...factConditions(filter),
  ];
}

function linkConditions({ coordinatorId, signatoryId, topics, regionWithin }: CaseStudyFilter): Condition[] {
  return [
    ...(coordinatorId === undefined ? [] : [linkedTo('COORDINATOR', [coordinatorId])]),
    ...(signatoryId === undefined ? [] : [linkedTo('SIGNATORY', [signatoryId])]),
    ...(topics ? [linkedTo('TOPIC', topics)] : []),
    ...(regionWithin === undefined ? [] : [linkedTo('REGION', [unitOf(regionWithin)])]),
  ];
}

function factConditions(filter: CaseStudyFilter): Condition[] {
  const { text, languages, minTonnesPerYear, replicated, updatedSince } = filter;
  return [
    ...hasWords(rawSql`c.searchText`, text ?? ''),
    ...(languages ? [holdsOneOf(rawSql`c.languages`, languages)] : []),
    ...(minTonnesPerYear === undefined ? [] : [savesAtLeast(minTonnesPerYear)]),
    ...(replicated === undefined
      ? []
      : [{ sql: replicated ? rawSql`c.replicationCount > 0` : rawSql`c.replicationCount = 0`, parameters: [] }]),
    ...(updatedSince === undefined ? [] : [compare(rawSql`c.updatedAt`, '>=', updatedSince)]),
  ];
}

function linkedTo(kind: string, targetIds: readonly string[]): Condition {
  const target = isOneOf(rawSql`f.targetId`, targetIds);
  return {
    sql: rawSql`EXISTS (SELECT 1 FROM case_study_link f WHERE f.caseStudyId = c.id AND f.kind = ? AND ${target.sql})`,
    parameters: [kind, ...target.parameters],
  };
}

function unitOf(code: string): string {
  mustBeRegionCode(code);
  return regionCodeOfCountry(code);
}

function savesAtLeast(tonnes: string): Condition {
  const kilograms = unitsOfDecimal(tonnes, KILOGRAM_DECIMALS);
  if (kilograms === null || kilograms > BigInt(Number.MAX_SAFE_INTEGER) || kilograms < 0n) {
    throw new HubError(
      'BAD_USER_INPUT',
      `minTonnesPerYear is "${tonnes}"; it can be 0 to 9000000000000 with at most three decimals.`,
      { argument: 'minTonnesPerYear' },
    );
  }
  return { sql: rawSql`c.emissionsKilograms >= ?`, parameters: [Number(kilograms)] };
}
