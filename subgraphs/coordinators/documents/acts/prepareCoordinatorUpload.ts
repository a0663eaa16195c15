/** Announces a file: a signed statement, a logo or a document of a report. */
import { act } from '../../../../covenant/act.ts';
import { UploadArguments } from '../../../../platform/uploads/upload.types.ts';
import { announcedUpload, insertDocument, uploadPayload } from '../../../../platform/uploads/uploads.ts';
import { uploadSubject } from '../upload-subject.ts';

export const prepareCoordinatorUpload = act({
  name: 'prepareCoordinatorUpload',
  description:
    'Announces a file for an application (signed statement: PDF), a coordinator (logo: PNG or JPEG) or a report (PDF, PNG or JPEG).',
  args: UploadArguments,
  payload: uploadPayload,
  find: (from, { context, args }) => uploadSubject(from, context, args.input.subjectId),
  belongingTo: ({ belonging }) => belonging,
  rules: ({ context, args, thing: { accepted } }) => announcedUpload(context, args.input, accepted),
  write: ({ transaction, decision }) => insertDocument(transaction, decision),
  trail: () => null,
  result: ({ decision }) => decision,
});
