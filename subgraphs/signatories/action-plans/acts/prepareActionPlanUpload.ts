/** Announces a file of an action plan. */
import { act } from '../../../../covenant/act.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { UploadArguments } from '../../../../platform/uploads/upload.types.ts';
import { announcedUpload, insertDocument, uploadPayload } from '../../../../platform/uploads/uploads.ts';
import { mustActFor } from '../action-plan.acting.ts';
import { ACCEPTED } from '../action-plan.documents.ts';

export const prepareActionPlanUpload = act({
  name: 'prepareActionPlanUpload',
  description:
    'File for a plan (PDF); `subjectId` is the signatory. Sent first, then named in `submitActionPlan`, which hands it to everybody.',
  args: UploadArguments,
  payload: uploadPayload,
  async find(from, { context, args: { input } }) {
    const rows = await from.select('SELECT id FROM signatory WHERE id = ?', [input.subjectId]);
    if (rows.length === 0) throw Refusal.notFound(['input', 'subjectId'], 'No signatory has this id.');
    const signatoryId = input.subjectId;
    const coordinatorId = await mustActFor(from, context, 'prepareActionPlanUpload', signatoryId);
    return coordinatorId === null ? { signatoryId } : { coordinatorId };
  },
  belongingTo: (actor) => actor,
  rules: ({ context, args }) => announcedUpload(context, args.input, ACCEPTED),
  write: ({ transaction, decision }) => insertDocument(transaction, decision),
  trail: () => null,
  result: ({ decision }) => decision,
});
