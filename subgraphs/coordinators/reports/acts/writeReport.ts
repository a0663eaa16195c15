/** Writes sections of a report and sets its documents. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { arrivalsOf, replaceDocuments } from '../../../../platform/uploads/uploads.ts';
import { assignments } from '../../../../platform/database/rows.ts';
import { REPORT_TYPES } from '../../documents/upload-subject.ts';
import type { ReportRow, ReportSection } from '../report.entity.ts';
import { ReportArguments, ReportSectionInput } from '../report.inputs.ts';
import { reportForChange } from '../report.loaders.ts';
import { reportPayload } from '../report.payload.ts';
import { checkedWriting, type CheckedSection } from '../report.rules.ts';
import { reportSteps } from '../report.steps.ts';

@ArgsType()
class WriteReportArguments extends ReportArguments {
  @Field(() => [ReportSectionInput], {
    defaultValue: [],
    description: 'Sections to write, at most one per commitment; omitted sections do not change.',
  })
  sections: ReportSectionInput[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'All documents of the report, at most 10, each announced with `prepareCoordinatorUpload` and uploaded; omitted, they do not change.',
  })
  documentIds?: string[] | null;
}

export const writeReport = act({
  name: 'writeReport',
  description: 'Writes sections and documents of a draft; omitted ones do not change.',
  args: WriteReportArguments,
  payload: reportPayload,
  check: (args) => checkedWriting(args),
  async prepare({ context, args: { id }, checked: { documentIds } }) {
    return documentIds && (await arrivalsOf(context, documentIds, { subjectId: id, accepted: REPORT_TYPES }));
  },
  find: (from, { context, args }) => reportForChange(from, context, args.id),
  belongingTo: ({ coordinatorId }) => ({ coordinatorId }),
  revises: { table: rawSql`coordinator_report` },
  states: { machine: reportSteps, of: ({ state }) => state },
  rules: ({ transaction, thing: report, checked: { sections } }) => mustBeItsSections(transaction, report, sections),
  async write({ transaction, id, checked: { sections }, prepared: arrivals }) {
    for (const section of sections) await writeSection(transaction, id, section);
    if (arrivals) await replaceDocuments(transaction, id, arrivals, (position) => ['documentIds', position]);
  },
  trail: ({ thing: { coordinatorId }, checked: { sections, documentIds } }) => ({
    onBehalfOfId: coordinatorId,
    after: {
      sections: sections.map(({ commitment }) => commitment).join(','),
      ...(documentIds && { documents: documentIds.join(',') }),
    },
  }),
});

async function mustBeItsSections(
  transaction: Transaction,
  { id }: ReportRow,
  sections: readonly CheckedSection[],
): Promise<void> {
  const rows = await transaction.select<Pick<ReportSection, 'commitment'>>(
    rawSql`SELECT commitment FROM report_section WHERE reportId = ? ORDER BY position`,
    [id],
  );
  const commitments = rows.map(({ commitment }) => commitment as string);
  const index = sections.findIndex(({ commitment }) => !commitments.includes(commitment));
  if (index === -1) return;
  throw Refusal.invalid(
    ['sections', String(index), 'commitment'],
    'choice',
    `${sections[index]?.commitment ?? ''} is no commitment of this coordinator.`,
    commitments,
  );
}

async function writeSection(
  transaction: Transaction,
  reportId: string,
  { commitment, set }: CheckedSection,
): Promise<void> {
  const columns = Object.keys(set);
  if (columns.length === 0) return;
  await transaction.execute(
    rawSql`UPDATE report_section SET ${assignments(columns)} WHERE reportId = ? AND commitment = ?`,
    [...Object.values(set), reportId, commitment],
  );
}
