/** Announces a file of an action plan. */
import { act } from '../../../../covenant/act.ts';
import { UploadArguments } from '../../../../platform/uploads/upload.types.ts';
import { announcedUpload, insertDocument, uploadPayload } from '../../../../platform/uploads/uploads.ts';
import { signatoryForChange } from '../../signatory/signatory.loaders.ts';
import { ACCEPTED, mustActFor } from '../action-plan.rules.ts';

export const prepareActionPlanUpload = act({
  name: 'prepareActionPlanUpload',
  description:
    'Announces a PDF for a plan; `subjectId` is the signatory. Send the file, then name it in `submitActionPlan`, which makes it public.',
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
