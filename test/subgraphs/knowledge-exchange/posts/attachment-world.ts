/** Files that people announce, send and attach to posts, through the addresses that the hub gives them. */
import { sweepUploads } from '../../../../platform/duties/sweep-uploads.duty.ts';
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { serveFiles } from '../../../world/file-server.ts';
import { pdf, put, sha256 } from '../../../world/files.ts';
import { runDuty } from '../../../world/run-duty.ts';
import { threadIdOf } from '../group-world.ts';
import { aKey, written, type By, type Told } from '../talk-world.ts';
import { openPostWorld, type PostWorld, type Written } from './changing-posts.ts';

export interface Announced {
  readonly document: { readonly id: string; readonly fileName: string; readonly downloadUrl: string | null } | null;
  readonly uploadUrl: string | null;
  readonly headers: readonly string[] | null;
  readonly errors: readonly Answer[];
}

export interface AttachmentWorld extends PostWorld {
  announce(by: By, subjectId: string, changes?: object, bytes?: Buffer): Promise<Announced>;
  /** Announced and sent; its id. */
  sent(by: By, subjectId: string, fileName?: string): Promise<string>;
  /** A post of a new member with these files. */
  writtenWith(...fileNames: string[]): Promise<Written & { readonly files: readonly string[] }>;
  /** The files of a post as somebody sees them. */
  seen(postId: string, by: By): Promise<readonly { readonly fileName: string; readonly downloadUrl: string }[]>;
  /** True if the bytes are still there after a sweep. */
  isKept(documentId: string): Promise<boolean>;
}

export const asked = threadIdOf('asked first');
export const withFiles = (ids: readonly string[]): string => `attachmentIds: ${JSON.stringify(ids)}`;

export async function openAttachmentWorld(): Promise<AttachmentWorld> {
  const world = await openPostWorld();
  const server = await serveFiles(world.files);
  const act: PostWorld['act'] = (name, given, by, fields) =>
    world.act(name, given, { ...by, hubUrl: server.url } as By, fields);

  const opened: AttachmentWorld = {
    ...world,
    act,
    async announce(by, subjectId, changes = {}, bytes = pdf()) {
      const input = {
        subjectId,
        fileName: 'plan.pdf',
        mediaType: 'application/pdf',
        byteSize: bytes.length,
        sha256: sha256(bytes),
        ...changes,
      };
      const { done } = await world.ask<{ done: Announced }>(
        `mutation ($input: UploadInput!) { done: preparePostAttachmentUpload(input: $input) {
          document { id fileName downloadUrl } uploadUrl headers
          errors { code message path ... on ValidationError { rule accepted } ... on WrongStateError { state } } } }`,
        { input },
        { ...by, hubUrl: server.url },
      );
      return done;
    },
    async sent(by, subjectId, fileName = 'plan.pdf') {
      const bytes = pdf(fileName);
      const { document, uploadUrl, headers, errors } = await opened.announce(by, subjectId, { fileName }, bytes);
      if (!document) throw new Error(JSON.stringify(errors));
      expect(await put(String(uploadUrl), headers ?? [], bytes)).toBe(204);
      return document.id;
    },
    async writtenWith(...fileNames) {
      const by = await world.member(`attaching ${aKey()}`);
      const files: string[] = [];
      for (const name of fileNames) files.push(await opened.sent(by, asked, name));
      const { post, errors }: Told = await act(
        'addPost',
        `threadId: "${asked}", ${written(`See what ${aKey()} says.`)}, ${withFiles(files)}`,
        by,
        'post { id number }',
      );
      if (!post) throw new Error(JSON.stringify(errors));
      return { by, id: String(post['id']), number: Number(post['number']), files };
    },
    async seen(postId, by) {
      const found = await world.post(postId, 'attachments { fileName downloadUrl }', {
        ...by,
        hubUrl: server.url,
      } as By);
      return found['attachments'] as { fileName: string; downloadUrl: string }[];
    },
    async isKept(documentId) {
      await runDuty(sweepUploads, world.running);
      return (await world.files.inspect(documentId)) !== null;
    },
    async close() {
      await server.close();
      await world.close();
    },
  };
  return opened;
}
