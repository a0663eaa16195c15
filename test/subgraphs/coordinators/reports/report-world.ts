/** A coordinators subgraph with two coordinators, whose people and the Office write reports. */
import { randomUUID } from 'node:crypto';
import type { ReadFeed } from '../../../../platform/changes/projections.ts';
import { memberOf, officer } from '../../../world/people.ts';
import { coordinatorIdOf, openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

const REPORT = `report {
  id state startsOn endsOn dueOn submittedAt decidedAt revision reviewNotes
  sections { commitment narrative { text } barriers { text } evidenceIds }
  frozenFigures { signatories populationCovered supportActions beneficiaries fundingInEur staffFte caseStudies workshopsHosted workshopsAttended frozenAt }
}
errors { __typename code path ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
  ... on StaleRevisionError { currentRevision } ... on NotAllowedError { act } ... on DuplicateError { existingId } }`;

const ACTS = {
  startReport: `mutation ($idempotencyKey: String!, $coordinatorId: ID!, $startsOn: Date!, $endsOn: Date!) {
    answer: startReport(idempotencyKey: $idempotencyKey, coordinatorId: $coordinatorId, startsOn: $startsOn, endsOn: $endsOn) { ${REPORT} } }`,
  writeReport: `mutation ($id: ID!, $expectedRevision: Int!, $sections: [ReportSectionInput!]!, $documentIds: [ID!]) {
    answer: writeReport(id: $id, expectedRevision: $expectedRevision, sections: $sections, documentIds: $documentIds) { ${REPORT} } }`,
  submitReport: `mutation ($id: ID!, $expectedRevision: Int!) {
    answer: submitReport(id: $id, expectedRevision: $expectedRevision) { ${REPORT} } }`,
  decideReport: `mutation ($id: ID!, $expectedRevision: Int!, $accept: Boolean!, $notes: [String!]!) {
    answer: decideReport(id: $id, expectedRevision: $expectedRevision, accept: $accept, notes: $notes) { ${REPORT} } }`,
} as const;

export interface WrittenReport extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
}

export interface ReportAnswer {
  readonly report: WrittenReport | null;
  readonly errors: readonly Record<string, unknown>[];
}

type As = ReturnType<typeof officer>;

export const north = coordinatorIdOf('north');
export const south = coordinatorIdOf('south');
export const reporter = memberOf(north, 'REPORTER');
export const stranger = memberOf(south, 'ADMIN');
export const decider = officer('DECIDER');

export interface ReportWorld extends CoordinatorsWorld {
  act(act: keyof typeof ACTS, given: Record<string, unknown>, by?: As): Promise<ReportAnswer>;
  start(given?: Record<string, unknown>, by?: As): Promise<ReportAnswer>;
  /** A report of the period that has been handed in. */
  submitted(given?: Record<string, unknown>): Promise<WrittenReport>;
  total(table: string): Promise<number>;
}

/** Owners that have told nothing new. */
export const silentFeed: ReadFeed = () => Promise.resolve([]);

export async function openReportWorld(): Promise<ReportWorld> {
  const world = await openCoordinatorsWorld();
  await world.importCoordinators({ name: 'North' }, { name: 'South' });
  world.running.projections.connect(silentFeed);
  const act: ReportWorld['act'] = async (name, given, by = reporter) =>
    (await world.ask<{ answer: ReportAnswer }>(ACTS[name], given, by)).answer;
  const start: ReportWorld['start'] = (given = {}, by = reporter) =>
    act(
      'startReport',
      {
        idempotencyKey: randomUUID(),
        coordinatorId: north,
        startsOn: '2022-01-01',
        endsOn: '2023-12-31',
        ...given,
      },
      by,
    );
  return {
    ...world,
    act,
    start,
    async submitted(given) {
      const begun = mustBeReport(await start(given));
      const written = mustBeReport(
        await act('writeReport', {
          id: begun.id,
          expectedRevision: begun.revision,
          sections: [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }],
        }),
      );
      return mustBeReport(await act('submitReport', { id: written.id, expectedRevision: written.revision }));
    },
    async total(table) {
      const [row] = await world.running.database.select<{ total: number }>(
        rawSql`SELECT COUNT(*) AS total FROM ${sqlName(table)}`,
      );
      return Number(row?.total);
    },
  };
}

export function mustBeReport({ report, errors }: ReportAnswer): WrittenReport {
  if (!report) throw new Error(JSON.stringify(errors));
  return report;
}
