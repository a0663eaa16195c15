/** The authority sends the signed statement back. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { FIRST_DAY } from '../../../../covenant/first-day.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { DateScalar } from '../../../../platform/graph/scalars.ts';
import { arrivalOf, takeDocument } from '../../../../platform/uploads/uploads.ts';
import { STATEMENT_TYPES } from '../../documents/upload-subject.ts';
import { stepOfApplication } from '../application-act.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { insertStep } from '../application.steps.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const MAX_TITLE = 200;
const state = 'STATEMENT_SIGNED';

@ArgsType()
class SignedStatementArguments extends ApplicationArguments {
  @Field(() => ID, {
    description: 'The signed copy: a PDF that was announced with `prepareCoordinatorUpload` and uploaded.',
  })
  documentId: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the council's approval, not after the signature; null if no council had to approve.",
  })
  councilApprovedOn?: string | null;

  @Field(() => DateScalar, { description: 'Day of the signature, not after today.' })
  signedOn: string;

  @Field(() => String, { description: 'Function of the person who signed, never a name; at most 200 characters.' })
  signedByTitle: string;
}

export const returnSignedStatement = act({
  ...stepOfApplication,
  name: 'returnSignedStatement',
  description:
    'Step 4: returns the statement, approved by the council and signed. UPLOAD_NOT_CLEAN if the file has not arrived or differs from the announced one.',
  args: SignedStatementArguments,
  check(args, { today }) {
    const checks = new Checks();
    const signedByTitle = checks.line(['signedByTitle'], args.signedByTitle, MAX_TITLE);
    const signedOn = checks.day(['signedOn'], args.signedOn, { from: FIRST_DAY, until: today });
    const councilApprovedOn = args.councilApprovedOn ?? null;
    if (councilApprovedOn !== null) {
      checks.day(['councilApprovedOn'], councilApprovedOn, { from: FIRST_DAY, until: earlier(signedOn, today) });
    }
    checks.mustHold();
    return { signedByTitle, signedOn, councilApprovedOn };
  },
  prepare: ({ context, args: { applicationId, documentId } }) =>
    arrivalOf(context, documentId, { subjectId: applicationId, accepted: STATEMENT_TYPES }),
  set: () => ({ state }),
  async write(decided) {
    const { transaction, id, args, checked, prepared: arrival } = decided;
    await takeDocument(transaction, arrival, ['documentId']);
    await transaction.execute(
      rawSql`UPDATE declaration SET documentId = ?, councilApprovedOn = ?, signedOn = ?, signedByTitle = ?
       WHERE applicationId = ? AND state = 'SENT'`,
      [args.documentId, checked.councilApprovedOn, checked.signedOn, checked.signedByTitle, id],
    );
    await insertStep(decided, { state });
  },
  trail: ({ thing: before }) => ({ before: { state: before.state }, after: { state } }),
});

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
