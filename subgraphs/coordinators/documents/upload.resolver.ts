/** Announces a file: signed statements, logos, what is added to reports. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { UploadInput, UploadPayload, type UploadAnswer } from '../../../platform/uploads/upload.types.ts';
import { prepareUpload } from '../../../platform/uploads/uploads.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustBeSubject } from './upload-subject.ts';

@Resolver()
export class UploadResolver {
  @Mutation(() => UploadPayload, {
    description:
      'File for an application (its signed statement: PDF), a coordinator (its logo: PNG or JPEG) or a report (PDF, PNG or JPEG). (applicant or members of the coordinator or Office)',
  })
  prepareCoordinatorUpload(
    @Arg('input', () => UploadInput, { description: 'The file.' }) input: UploadInput,
    @Ctx() context: RequestContext,
  ): Promise<UploadAnswer> {
    return prepareUpload(context, 'prepareCoordinatorUpload', input, (id) => mustBeSubject(context, id));
  }
}
