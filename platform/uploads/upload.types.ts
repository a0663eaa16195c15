/** The input and the payload of announcing a file. */
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CappedField } from '../graph/page.ts';
import { LanguageCodeScalar, UriScalar } from '../graph/scalars.ts';
import { UserError, type UserErrorFacts } from '../refusals/user-error.type.ts';
import { Document } from './document.entity.ts';

@InputType('UploadInput', { description: 'A file, announced before it is sent.' })
export class UploadInput {
  @Field(() => ID, { description: 'Id of the thing it will belong to.' })
  subjectId: string;

  @Field(() => String, {
    description:
      'Name of the download, at most 200 characters, without a path. A name without the extension of its type, or that some system cannot save, is corrected: see `document.fileName`.',
  })
  fileName: string;

  @Field(() => String, { description: 'For instance application/pdf; the accepted types depend on the use.' })
  mediaType: string;

  @Field(() => Int, { description: 'Exact number of bytes.' })
  byteSize: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, in 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => LanguageCodeScalar, { nullable: true, description: 'Language of the text in it.' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text of a picture, at most 500 characters.' })
  altText?: string | null;
}

@ArgsType()
export class UploadArguments {
  @Field(() => UploadInput, { description: 'The file.' })
  input: UploadInput;
}

const MAX_HEADERS = 10;
const MAX_ERRORS = 20;

@ObjectType('UploadPayload', { description: 'Where to send a file.' })
@Directive('@shareable')
export class UploadPayload {
  @Field(() => Document, { nullable: true, description: 'The file as announced. Null when refused.' })
  document: Document | null;

  @Field(() => UriScalar, {
    nullable: true,
    description: 'Where to PUT the bytes within fifteen minutes. Null when refused.',
  })
  uploadUrl: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Headers the PUT must carry, as `name: value`. Null when refused.',
  })
  @CappedField(MAX_HEADERS)
  headers: string[] | null;

  @Field(() => [UserError], {
    description: `Errors that the sender can correct, at most ${String(MAX_ERRORS)}. Empty: the file may be sent.`,
  })
  @CappedField(MAX_ERRORS)
  errors: UserErrorFacts[];
}
