/** The Office assesses one commitment. The assessment never changes the computed indicator. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { CommitmentCode } from '../../../../covenant/commitments/commitment-code.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { TextInput } from '../../../../platform/acts/text-input.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { AssessmentOutcome, type CommitmentAssessment } from '../commitment.entity.ts';
import { onCoordinator } from '../../life/coordinator-act.ts';
import { CoordinatorArguments } from '../../life/life.inputs.ts';
import { originalOf } from '../../life/reason.ts';

const MAX_NOTE = 5_000;

@ArgsType()
class AssessmentArguments extends CoordinatorArguments {
  @Field(() => CommitmentCode, { description: 'The commitment.' })
  code: CommitmentCode;

  @Field(() => AssessmentOutcome, { description: 'The result.' })
  outcome: AssessmentOutcome;

  @Field(() => [TextInput], { description: 'Public reasons, at most 5,000 characters per language.' })
  note: TextInput[];

  @Field(() => DateScalar, { nullable: true, description: 'Day of the next review, after today.' })
  validUntil?: string | null;
}

export const assessCommitment = act({
  ...onCoordinator,
  name: 'assessCommitment',
  description: 'Assesses one commitment; its computed indicator does not change.',
  args: AssessmentArguments,
  check(args, { today }) {
    const checks = new Checks();
    const note = checks.wordings(['note'], args.note, MAX_NOTE);
    const validUntil = args.validUntil ?? null;
    if (validUntil !== null) {
      checks.that(validUntil > today, ['validUntil'], 'dayAhead', `validUntil is ${validUntil}, not after today.`, [
        `days after ${today}`,
      ]);
    }
    checks.mustHold();
    return { note, validUntil };
  },
  async rules({ transaction, id, args: { code } }) {
    const commitmentId = await mustBePromised(transaction, id, code);
    return { commitmentId, last: await lastAssessment(transaction, commitmentId) };
  },
  // Earlier assessments stay in the table; the API shows the newest.
  write: ({ transaction, args: { outcome }, checked: { note, validUntil }, decision: { commitmentId, last } }) =>
    insertRows(transaction, rawSql`commitment_assessment`, [
      { commitmentId, decidedAt: momentAfter(last?.decidedAt), outcome, note, validUntil },
    ]),
  trail: ({ args: { code, outcome }, checked: { note, validUntil }, decision: { last } }) => ({
    reason: originalOf(note),
    before: last && { code, outcome: last.outcome, validUntil: last.validUntil },
    after: { code, outcome, validUntil },
  }),
});

async function mustBePromised(from: Reads, coordinatorId: string, code: string): Promise<string> {
  const promised = await from.select<{ id: string; code: string }>(
    rawSql`SELECT id, code FROM commitment WHERE coordinatorId = ? ORDER BY position`,
    [coordinatorId],
  );
  const commitment = promised.find((one) => one.code === code);
  if (commitment) return commitment.id;
  const accepted = promised.map((one) => one.code);
  throw Refusal.invalid(['code'], 'promised', `This coordinator has not promised ${code}.`, accepted);
}

async function lastAssessment(
  from: Reads,
  commitmentId: string,
): Promise<Pick<CommitmentAssessment, 'decidedAt' | 'outcome' | 'validUntil'> | undefined> {
  const rows = await from.select<Pick<CommitmentAssessment, 'decidedAt' | 'outcome' | 'validUntil'>>(
    rawSql`SELECT decidedAt, outcome, validUntil FROM commitment_assessment WHERE commitmentId = ? ORDER BY decidedAt DESC LIMIT 1`,
    [commitmentId],
  );
  return rows[0];
}

/** Advances the time if needed: it is in the key, and two assessments can fall into one millisecond. */
function momentAfter(last: string | undefined): string {
  const now = Date.now();
  return new Date(last === undefined ? now : Math.max(now, Date.parse(last) + 1)).toISOString();
}
