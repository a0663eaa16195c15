/** Announcing a file for a post: by whom, for what, of which kinds, and how many wait at most. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { fileNames, refusedFileNames } from '../../../world/file-names.ts';
import { png } from '../../../world/files.ts';
import { caseStudyIdOf } from '../exchange-world.ts';
import { as, groupIdOf, postIdOf, threadIdOf } from '../group-world.ts';
import { moderator, ofGirona, officeModerator, stranger } from '../talk-world.ts';
import { asked, openAttachmentWorld, type AttachmentWorld } from './attachment-world.ts';
import { onPost } from './changing-posts.ts';

describe('preparePostAttachmentUpload', () => {
  let world: AttachmentWorld;

  beforeAll(async () => {
    world = await openAttachmentWorld();
    await world.study({ name: 'discussed study' });
  });
  afterAll(() => world.close());

  it('announces a file for an answer, a new thread or an own post, which nobody can download yet', async () => {
    const { by, id } = await world.written();
    for (const subjectId of [asked, groupIdOf('heat'), id]) {
      const { document, errors } = await world.announce(by, subjectId, { fileName: 'Plan' });
      expect(errors).toEqual([]);
      expect(document).toMatchObject({ fileName: 'Plan.pdf', downloadUrl: null });
    }
    const study = caseStudyIdOf('discussed study');
    expect(await world.announce(ofGirona, study, { mediaType: 'image/png' }, png)).toMatchObject({
      errors: [],
      document: { fileName: 'plan.pdf.png' },
    });
  });

  it('is for whoever may write there', async () => {
    const { by, id } = await world.written();
    const codes = async (subjectId: string, who: typeof by): Promise<string> =>
      (await world.announce(who, subjectId)).errors.map(({ code }) => String(code)).join(' ');
    for (const other of [stranger, ofGirona, officeModerator]) {
      expect(await codes(asked, other)).toBe('NOT_ALLOWED');
      expect(await codes(groupIdOf('heat'), other)).toBe('NOT_ALLOWED');
    }
    expect(await codes(caseStudyIdOf('discussed study'), stranger)).toBe('NOT_ALLOWED');
    for (const hidden of [groupIdOf('secret'), threadIdOf('secret talk'), postIdOf('secret answer'), 'nothing']) {
      expect(await codes(hidden, by)).toBe('NOT_FOUND');
    }
    for (const other of [stranger, moderator, as('colleague')]) {
      expect(await codes(id, other)).toBe('NOT_ALLOWED');
    }
    await world.write((transaction) =>
      transaction.execute(rawSql`UPDATE group_membership SET endsOn = '2026-01-01' WHERE personId = ?`, [
        by.identity.personId,
      ]),
    );
    expect(await codes(id, by)).toBe('NOT_ALLOWED');
  });

  it('is refused where nothing can be written any more', async () => {
    const { by, id } = await world.written();
    const past = await world.member('late archivist', { group: 'archived' });
    for (const subjectId of [groupIdOf('archived'), threadIdOf('old talk')]) {
      expect(await world.announce(past, subjectId)).toMatchObject({
        errors: [{ code: 'WRONG_STATE', state: 'ARCHIVED' }],
      });
    }
    await world.refused('deletePost', onPost(id), by);
    expect(await world.announce(by, id)).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'DELETED_BY_AUTHOR' }],
    });
    const { thread } = await world.act(
      'updateThread',
      `id: "${threadIdOf('solved')}", expectedRevision: 1, isLocked: true`,
      moderator,
      'thread { isLocked }',
    );
    expect(thread).toEqual({ isLocked: true });
    expect(await world.announce(by, threadIdOf('solved'))).toMatchObject({
      errors: [{ code: 'WRONG_STATE', state: 'LOCKED' }],
    });
  });

  it('is refused to people of a coordinator on hold', async () => {
    const by = await world.member('resting sender');
    const status = (value: string): Promise<unknown> =>
      world.write((transaction) => transaction.execute(rawSql`UPDATE coordinator_standing SET status = ?`, [value]));
    await status('ON_HOLD');
    expect(await world.announce(by, asked)).toMatchObject({ errors: [{ code: 'WRONG_STATE', state: 'ON_HOLD' }] });
    await status('ACTIVE');
    expect((await world.announce(by, asked)).errors).toEqual([]);
  });

  it('says everything that is wrong with a file at once', async () => {
    const by = await world.member('mistaken sender');
    const wrong = { fileName: '../plan', mediaType: 'text/html', byteSize: 100_001, sha256: 'abc' };
    expect(await world.announce(by, asked, wrong)).toMatchObject({
      document: null,
      errors: [
        { code: 'INVALID', path: ['input', 'fileName'] },
        { path: ['input', 'mediaType'], accepted: ['application/pdf', 'image/png', 'image/jpeg'] },
        { path: ['input', 'sha256'] },
        { path: ['input', 'byteSize'], accepted: ['1 to 100000 bytes'] },
      ],
    });
    for (const [given, code] of refusedFileNames) {
      expect((await world.announce(by, asked, { fileName: given })).errors).toMatchObject([
        { code, path: ['input', 'fileName'] },
      ]);
    }
    const [[given, kept] = ['', '']] = fileNames;
    expect((await world.announce(by, asked, { fileName: given })).document?.fileName).toBe(kept);
  });

  it('takes no more while twenty files of a person wait, of whatever thread', async () => {
    const { by, id } = await world.written();
    for (let count = 0; count < 20; count += 1) {
      expect((await world.announce(by, count % 2 === 0 ? asked : id)).errors).toEqual([]);
    }
    expect(await world.announce(by, asked)).toMatchObject({ errors: [{ code: 'FULL', rule: 'maximumWaiting' }] });
    expect((await world.announce(await world.member('another sender'), asked)).errors).toEqual([]);
  });
});
