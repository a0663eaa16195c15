/** Announces a file of an action plan. */
import { act } from '../../../../covenant/act.ts';
import { UploadArguments } from '../../../../platform/uploads/upload.types.ts';
import { announcedUpload, insertDocument, uploadPayload } from '../../../../platform/uploads/uploads.ts';
import { signatoryForChange } from '../../signatory/signatory.loaders.ts';
import { ACCEPTED, mustActFor } from '../action-plan.rules.ts';

export const prepareActionPlanUpload = act({
  name: 'prepareActionPlanUpload',
  description:
    'File for a plan (PDF); `subjectId` is the signatory. Sent first, then named in `submitActionPlan`, which hands it to everybody.',
  args: UploadArguments,
  payload: uploadPayload,
  async find(from, { context, args: { input } }) {
    const { id } = await signatoryForChange(from, input.subjectId, ['input', 'subjectId']);
    return mustActFor(from, context, 'prepareActionPlanUpload', id);
  },
  belongingTo: (body) => body,
  rules: ({ context, args }) => announcedUpload(context, args.input, ACCEPTED),
  write: ({ transaction, decision }) => insertDocument(transaction, decision),
  trail: () => null,
  result: ({ decision }) => decision,
});
