/** The filter of coordinators in SQL. It uses only local data and copies, so it calls no other subgraph. */
import type { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { anyOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { hasWords } from '../../../platform/graph/found-by.ts';
import { HubError } from '../../../platform/base/errors.ts';
import { mustBeRegionCode } from '../../../covenant/regions/regions.ts';
import { CoordinatorStatus } from '../coordinator/coordinator.enums.ts';
import type { CoordinatorFilter } from './coordinator.inputs.ts';
import { dayBeforeWindow, evidenceRules, type EvidenceIndicator } from '../commitments/evidence-rule.ts';
import { reportingConditions } from '../reporting/reporting-status.ts';
import { rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';

export function coordinatorConditions(filter: CoordinatorFilter, today: string): Condition[] {
  return [
    ...factConditions(filter),
    ...ledgerConditions(filter, today),
    ...(filter.reporting ? [reportingConditions(filter.reporting, today)] : []),
  ];
}

function factConditions(filter: CoordinatorFilter): Condition[] {
  const conditions: Condition[] = [
    isOneOf(rawSql`c.status`, filter.status ?? [CoordinatorStatus.ACTIVE]),
    ...hasWords(rawSql`c.foundBy`, filter.text ?? ''),
  ];
  if (filter.country) conditions.push(isOneOf(rawSql`c.country`, filter.country));
  if (filter.kind) conditions.push(isOneOf(rawSql`c.kind`, filter.kind));
  if (filter.authorityType) conditions.push(isOneOf(rawSql`c.authorityType`, filter.authorityType));
  if (filter.regionWithin !== undefined) {
    mustBeRegionCode(filter.regionWithin);
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM coordinator_region r WHERE r.coordinatorId = c.id AND r.regionCode = ?)`,
      parameters: [filter.regionWithin],
    });
  }
  if (filter.updatedSince !== undefined) {
    conditions.push({ sql: rawSql`c.updatedAt >= ?`, parameters: [filter.updatedSince] });
  }
  return conditions;
}

function ledgerConditions(filter: CoordinatorFilter, today: string): Condition[] {
  const conditions: Condition[] = [];
  if (filter.supportsSignatory !== undefined) {
    conditions.push({
      sql: rawSql`EXISTS (SELECT 1 FROM supported_signatory l WHERE l.signatoryId = ? AND l.coordinatorId = c.id AND l.activeFrom <= ? AND l.activeUntil >= ?)`,
      parameters: [filter.supportsSignatory, today, today],
    });
  }
  conditions.push(...commitmentConditions(filter, today));
  if (filter.minSignatories !== undefined) {
    conditions.push({ sql: rawSql`c.sortSignatories >= ?`, parameters: [filter.minSignatories] });
  }
  if (filter.minCaseStudies !== undefined) {
    conditions.push({
      sql: rawSql`COALESCE((SELECT a.caseStudies FROM coordinator_activity a WHERE a.coordinatorId = c.id), 0) >= ?`,
      parameters: [filter.minCaseStudies],
    });
  }
  if (filter.activeSince !== undefined) {
    conditions.push({ sql: rawSql`c.sortActivity >= ?`, parameters: [filter.activeSince] });
  }
  return conditions;
}

function commitmentConditions({ commitment, indicator }: CoordinatorFilter, today: string): Condition[] {
  if (commitment === undefined) {
    if (indicator === undefined) return [];
    throw new HubError(
      'BAD_USER_INPUT',
      'filter.indicator says how a commitment stands: name the commitment in filter.commitment.',
      { argument: 'filter.indicator' },
    );
  }
  const hasIt: Condition = {
    sql: rawSql`EXISTS (SELECT 1 FROM commitment m WHERE m.coordinatorId = c.id AND m.code = ?)`,
    parameters: [commitment],
  };
  return indicator ? [hasIt, standsSo(commitment, indicator, today)] : [hasIt];
}

/** The published rule in SQL; for every coordinator it gives the result of `indicatorOf`. */
function standsSo(code: CommitmentCode, indicators: readonly EvidenceIndicator[], today: string): Condition {
  const withinWindow = proofs(code, rawSql`e.occurredOn > ? AND e.occurredOn <= ?`, [dayBeforeWindow(today), today]);
  const dated = proofs(code, rawSql`e.occurredOn <= ?`, [today]);
  const undated = proofs(code, rawSql`e.occurredOn IS NULL`, []);
  const needed = wholeNumber(evidenceRules[code].minimum);
  const rule: Readonly<Record<EvidenceIndicator, Condition>> = {
    EVIDENCED: { sql: rawSql`${withinWindow.sql} >= ${needed}`, parameters: withinWindow.parameters },
    PARTIAL: {
      sql: rawSql`(${withinWindow.sql} > 0 AND ${withinWindow.sql} < ${needed}) OR (${dated.sql} = 0 AND ${undated.sql} > 0)`,
      parameters: [withinWindow, withinWindow, dated, undated].flatMap(({ parameters }) => parameters),
    },
    STALE: {
      sql: rawSql`${dated.sql} > 0 AND ${withinWindow.sql} = 0`,
      parameters: [...dated.parameters, ...withinWindow.parameters],
    },
    NONE_YET: {
      sql: rawSql`${dated.sql} = 0 AND ${undated.sql} = 0`,
      parameters: [...dated.parameters, ...undated.parameters],
    },
  };
  return anyOf(indicators.map((indicator) => rule[indicator]));
}

function proofs(code: CommitmentCode, when: SqlText, days: readonly string[]): Condition {
  return {
    sql: rawSql`(SELECT COUNT(*) FROM evidence_entry e WHERE e.coordinatorId = c.id AND e.commitment = ? AND ${when})`,
    parameters: [code, ...days],
  };
}
