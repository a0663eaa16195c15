/** Announces a file that is to be attached to a post. */
import { act } from '../../../../covenant/act.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { UploadArguments } from '../../../../platform/uploads/upload.types.ts';
import { announcedUpload, insertDocument, uploadPayload } from '../../../../platform/uploads/uploads.ts';
import { belongingOfTalk, mustTakePosts } from '../../threads/thread-for-change.ts';
import { mustTakePartIn } from '../../visibility/taking-part.ts';
import { ATTACHMENT_TYPES, attachmentPlace, MAX_WAITING, mustHaveRoomForUpload } from '../attachment.rules.ts';
import { postSteps } from '../post.steps.ts';

export const preparePostAttachmentUpload = act({
  name: 'preparePostAttachmentUpload',
  description: `Announces a PDF, PNG or JPEG for a post. \`subjectId\` is the thread of a new post, the group or publication of a new thread, or the post of the caller to edit. Send the file, then name it in \`addPost\`, \`startThread\` or \`editPost\` for the same subject. At most ${String(MAX_WAITING)} files of a person wait to be attached.`,
  args: UploadArguments,
  payload: uploadPayload,
  find: (from, call) => attachmentPlace(from, call, call.args.input.subjectId, ['input', 'subjectId']),
  belongingTo: (place, { context }) => belongingOfTalk(place, { context, args: {} }),
  // A new post is visible.
  states: { machine: postSteps, of: ({ post }) => post?.state ?? 'VISIBLE' },
  async rules({ transaction, context, args, thing: place }) {
    const personId = String(context.identity.personId);
    if (place.post && place.post.authorId !== personId) {
      throw Refusal.notAllowed('Only its author adds files to a post.', 'preparePostAttachmentUpload');
    }
    mustTakePosts(place, context);
    await mustTakePartIn({ transaction, context }, place);
    await mustHaveRoomForUpload(transaction, personId);
    return announcedUpload(context, args.input, ATTACHMENT_TYPES);
  },
  write: ({ transaction, decision }) => insertDocument(transaction, decision),
  // A file that no post has taken has no history.
  trail: () => null,
  result: ({ decision }) => decision,
});
