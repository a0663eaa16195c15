/** Files of posts: attached when a post is written or edited, downloaded by its readers alone, gone with what is taken back. */
import { collected, erased, heldEverywhere } from '../../../../covenant/personal-data/held-data.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { posts } from '../../../../subgraphs/knowledge-exchange/posts/posts.module.ts';
import { recordMemberships } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { pdf } from '../../../world/files.ts';
import { as, groupIdOf, threadIdOf } from '../group-world.ts';
import { join } from '../heat-group.ts';
import { aKey, moderator, stranger, written, type By, type Told } from '../talk-world.ts';
import { asked, openAttachmentWorld, withFiles, type AttachmentWorld } from './attachment-world.ts';
import { onPost } from './changing-posts.ts';

const NAMES = 'post { revision editedAt attachments { id fileName } revisions { nodes { attachmentNames } } }';
const text = (body: string): string => `language: "en", body: "${body}"`;

describe('the files of a post', () => {
  let world: AttachmentWorld;

  beforeAll(async () => {
    world = await openAttachmentWorld();
  });
  afterAll(() => world.close());

  const add = (by: By, files: readonly string[], more = ''): Promise<Told> =>
    world.act(
      'addPost',
      `threadId: "${asked}", ${written(`Words of ${aKey()}`)}, ${withFiles(files)} ${more}`,
      by,
      'post { id attachments { id fileName mediaType byteSize } }',
    );
  const edit = (by: By, id: string, revision: number, more: string): Promise<Told> =>
    world.act('editPost', `${onPost(id, revision)}, ${more}`, by, NAMES);
  const bytesAt = async (address: string): Promise<Buffer> => {
    const answer = await fetch(address);
    return Buffer.from(await answer.arrayBuffer());
  };

  it('are told with name, kind and size, and downloaded by whoever reads the post', async () => {
    const by = await world.member('sender');
    const [first, second] = [await world.sent(by, asked, 'one.pdf'), await world.sent(by, asked, 'two.pdf')];
    const { post, errors } = await add(by, [second, first, second]);
    expect(errors).toEqual([]);
    const kind = { mediaType: 'application/pdf', byteSize: pdf('one.pdf').length };
    expect(post?.['attachments']).toEqual([
      { id: first, fileName: 'one.pdf', ...kind },
      { id: second, fileName: 'two.pdf', ...kind },
    ]);
    const files = await world.seen(String(post?.['id']), stranger);
    expect(files.map(({ fileName }) => fileName)).toEqual(['one.pdf', 'two.pdf']);
    expect(await bytesAt(files[1]?.downloadUrl ?? '')).toEqual(pdf('two.pdf'));
  });

  it('begin a thread too', async () => {
    const by = await world.member('beginner');
    const file = await world.sent(by, groupIdOf('heat'));
    const { thread } = await world.act(
      'startThread',
      `groupId: "${groupIdOf('heat')}", kind: QUESTION, title: "With a plan", ${written('What do you think?')}, ${withFiles([file])}`,
      by,
      'thread { posts { nodes { attachments { id } } } }',
    );
    expect(thread).toEqual({ posts: { nodes: [{ attachments: [{ id: file }] }] } });
  });

  it('are attached once where a request is sent twice', async () => {
    const by = await world.member('repeating');
    const file = await world.sent(by, asked);
    const call = `threadId: "${asked}", ${written('The same twice')}, ${withFiles([file])}`;
    const fields = 'post { id attachments { id } }';
    const first = await world.act('addPost', call, by, fields);
    expect(await world.act('addPost', call, by, fields)).toEqual(first);
    expect(first.post).toMatchObject({ attachments: [{ id: file }] });
  });

  it('are at most five', async () => {
    const by = await world.member('generous');
    const files = [];
    for (let count = 0; count < 6; count += 1) files.push(await world.sent(by, asked));
    expect(await add(by, files)).toMatchObject({ errors: [{ code: 'TOO_LONG', path: ['attachmentIds'] }] });
    expect((await add(by, files.slice(0, 5))).post?.['attachments']).toHaveLength(5);
  });

  it('are refused with their place in the list, and then nothing is written', async () => {
    const by = await world.member('failing sender');
    const good = await world.sent(by, asked);
    const colleague = await world.member('sending colleague');
    const poster = await world.writtenWith('theirs.pdf');
    const notArrived = String((await world.announce(by, asked)).document?.id);
    const before = await world.counts(asked);
    for (const [bad, rule] of [
      [notArrived, 'arrived'],
      [await world.sent(colleague, asked), 'announced'],
      [await world.sent(by, threadIdOf('solved')), 'announced'],
      [poster.files[0] ?? '', 'announced'],
      ['doc_00000000000000000000000000', 'announced'],
    ] as const) {
      for (const [files, place] of [
        [[good, bad], '1'],
        [[bad], '0'],
      ] as const) {
        expect((await add(by, files)).errors).toMatchObject([
          { code: 'UPLOAD_NOT_CLEAN', rule, path: ['attachmentIds', place] },
        ]);
      }
    }
    expect(await world.counts(asked)).toEqual(before);
    expect((await add(by, [good])).errors).toEqual([]);
  });

  it('belong to one of two posts that name them at once', async () => {
    const by = await world.member('hasty sender');
    const file = await world.sent(by, asked);
    const told = await Promise.all([add(by, [file]), add(by, [file])]);
    const codes = told.flatMap(({ errors }) => errors.map(({ code }) => String(code)));
    // The other one is too fast as well; which of the two rules is asked first does not matter.
    expect(codes).toHaveLength(1);
    expect(told.map(({ post }) => post?.['attachments'])).toContainEqual([expect.objectContaining({ id: file })]);
  });

  it('are added and left out by an edit, which keeps the names of what was there', async () => {
    const { by, id, files } = await world.writtenWith('kept.pdf', 'dropped.pdf');
    const [kept = '', dropped = ''] = files;
    const added = await world.sent(by, id, 'added.pdf');
    const first = await edit(by, id, 1, `${text('Now another')}, ${withFiles([kept, added])}`);
    expect(first).toMatchObject({
      errors: [],
      post: {
        attachments: [
          { id: kept, fileName: 'kept.pdf' },
          { id: added, fileName: 'added.pdf' },
        ],
        revisions: { nodes: [{ attachmentNames: ['kept.pdf', 'dropped.pdf'] }] },
      },
    });
    expect([await world.isKept(dropped), await world.isKept(kept), await world.isKept(added)]).toEqual([
      false,
      true,
      true,
    ]);
    const words = await edit(by, id, 2, text('Only words'));
    expect(words.post?.['attachments']).toHaveLength(2);
    const none = await edit(by, id, 3, `${text('Only words')}, ${withFiles([])}`);
    expect(none.post).toMatchObject({
      attachments: [],
      revisions: {
        nodes: [
          { attachmentNames: ['kept.pdf', 'dropped.pdf'] },
          { attachmentNames: ['kept.pdf', 'added.pdf'] },
          { attachmentNames: ['kept.pdf', 'added.pdf'] },
        ],
      },
    });
    expect(await world.isKept(kept)).toBe(false);
  });

  it('are as they were when an edit changes neither words nor files', async () => {
    const { by, id, files } = await world.writtenWith('same.pdf');
    const { body } = (await world.post(id, 'body { text }', by)) as { body: { text: string } };
    const { post } = await edit(by, id, 1, `${text(body.text)}, ${withFiles(files)}`);
    expect(post).toMatchObject({ revision: 1, editedAt: null, revisions: { nodes: [] } });
  });

  it('of another post, or of another person, are not taken by an edit', async () => {
    const mine = await world.writtenWith('mine.pdf');
    const theirs = await world.writtenWith('theirs.pdf');
    const forThread = await world.sent(mine.by, asked);
    for (const bad of [theirs.files[0] ?? '', forThread]) {
      expect((await edit(mine.by, mine.id, 1, `${text('Words')}, ${withFiles([bad])}`)).errors).toMatchObject([
        { code: 'UPLOAD_NOT_CLEAN', path: ['attachmentIds', '0'] },
      ]);
    }
    expect(await world.seen(mine.id, stranger)).toHaveLength(1);
    expect(await world.seen(theirs.id, stranger)).toHaveLength(1);
  });

  it('are shown to nobody while a moderator hides the post, and are there again when it is restored', async () => {
    const { by, id, files } = await world.writtenWith('doubtful.pdf');
    expect(await world.refused('hidePost', `${onPost(id)}, reason: "Rude"`, moderator)).toBe('');
    for (const reader of [by, moderator, stranger]) expect(await world.seen(id, reader)).toEqual([]);
    expect(await world.isKept(files[0] ?? '')).toBe(true);
    expect(await world.refused('restorePost', onPost(id, 2), moderator)).toBe('');
    expect(await world.seen(id, stranger)).toHaveLength(1);
  });

  it('are shown to the author alone while the post awaits review', async () => {
    const { by, id } = await world.writtenWith('waiting.pdf');
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE post SET state = 'AWAITING_REVIEW' WHERE id = ?`, [id]),
    );
    expect(await world.seen(id, by)).toHaveLength(1);
    expect(await world.seen(id, stranger)).toEqual([]);
  });

  it('go with the post that its author takes back, and with them their bytes', async () => {
    const { by, id, files } = await world.writtenWith('regretted.pdf');
    const [file] = await world.seen(id, stranger);
    expect(await world.refused('deletePost', onPost(id), by)).toBe('');
    for (const reader of [by, moderator, stranger]) expect(await world.seen(id, reader)).toEqual([]);
    expect(await world.isKept(files[0] ?? '')).toBe(false);
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(404);
    const left = await world.running.database.select(rawSql`SELECT id FROM document WHERE subjectId = ?`, [id]);
    expect(left).toEqual([]);
  });

  it('of a group that is not for the reader are not there', async () => {
    await world.write((transaction) => recordMemberships(transaction, [join(groupIdOf('secret'), 'confidant')]));
    const by = as('confidant');
    const secret = threadIdOf('secret talk');
    const file = await world.sent(by, secret);
    const { post } = await world.act(
      'addPost',
      `threadId: "${secret}", ${written('Between us')}, ${withFiles([file])}`,
      by,
      'post { id }',
    );
    expect(await world.seen(String(post?.['id']), by)).toHaveLength(1);
    expect(await world.seen(String(post?.['id']), stranger)).toBeUndefined();
  });

  it('cost a page of posts one statement, however many there are', async () => {
    const page = (first: number, fields: string): string =>
      `{ thread(id: "${asked}") { posts(first: ${String(first)}, from: 2) { nodes { number ${fields} } } } }`;
    const files = 'attachments { fileName mediaType byteSize downloadUrl }';
    for (const first of [1, 10]) {
      const without = await world.statementsOf(page(first, ''));
      expect(await world.statementsOf(page(first, files))).toBe(without + 1);
    }
  });

  it('are in the copy of the data of their sender; an erasure takes those that wait, and leaves posts whole', async () => {
    const { by, id, files } = await world.writtenWith('attached.pdf');
    const waiting = await world.sent(by, asked, 'waiting.pdf');
    const personId = String(by.identity.personId);
    const held = [...(posts.heldData ?? []), ...heldEverywhere];
    const copy = JSON.parse(
      await world.write((transaction) => collected(transaction, held, { personId, isOnlyGiven: true })),
    ) as Record<string, unknown[]>;
    expect(copy['document']).toMatchObject([
      { subjectId: id, fileName: 'attached.pdf' },
      { subjectId: asked, fileName: 'waiting.pdf' },
    ]);
    await world.write((transaction) => erased(transaction, held, personId));
    expect([await world.isKept(files[0] ?? ''), await world.isKept(waiting)]).toEqual([true, false]);
    expect(await world.seen(id, stranger)).toHaveLength(1);
  });
});
