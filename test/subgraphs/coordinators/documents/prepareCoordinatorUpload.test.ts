/** Announcing a file: its name, kind, size and digest, for what, by whom; and that only the announced bytes are kept. */
import { fileNames, refusedFileNames } from '../../../world/file-names.ts';
import { pdf, png, sha256 } from '../../../world/files.ts';
import { memberOf, person } from '../../../world/people.ts';
import { openJoiningWorld, type JoiningWorld } from '../applications/joining-world.ts';
import { coordinatorIdOf } from '../coordinators-world.ts';
import { mustBeReport, north, openReportWorld, reporter, type ReportWorld } from '../reports/report-world.ts';

const editor = memberOf(north, 'EDITOR');

describe('Joining', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  describe('announces no file', () => {
    it('that is too big, of another kind, or has no digest', async () => {
      const application = await world.sent();
      const changes = { byteSize: 100_001, mediaType: 'image/png', sha256: 'abc', fileName: '../statement.pdf' };
      const { document, errors } = await world.announce(application.id, pdf(), changes);
      expect(document).toBeNull();
      expect(errors).toMatchObject([
        { code: 'INVALID', path: ['input', 'fileName'], rule: 'fileName' },
        { code: 'INVALID', path: ['input', 'mediaType'], accepted: ['application/pdf'] },
        { code: 'INVALID', path: ['input', 'sha256'] },
        { code: 'INVALID', path: ['input', 'byteSize'], accepted: ['1 to 100000 bytes'] },
      ]);
      expect(await world.count('document')).toBe(0);
    });

    it('for what is not there for the asker', async () => {
      const application = await world.sent();
      for (const id of [application.id, 'nothing', coordinatorIdOf('nothing')]) {
        expect((await world.announce(id, pdf(), {}, person('somebody else'))).errors).toMatchObject([
          { code: 'NOT_FOUND', path: ['input', 'subjectId'] },
        ]);
      }
    });

    it('for a coordinator of others, and takes pictures only as its logo', async () => {
      await world.importCoordinators({ coordinator_id: 'province', name: 'Province', country_code: 'UA' });
      const id = coordinatorIdOf('province');
      const logo = { fileName: 'logo.png', mediaType: 'image/png' };
      const by = async (who: ReturnType<typeof person>, changes: object): Promise<unknown> =>
        (await world.announce(id, png, changes, who)).errors;
      expect(await by(memberOf(coordinatorIdOf('other'), 'ADMIN'), logo)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect(await by(memberOf(id, 'MEMBER'), logo)).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect(await by(memberOf(id, 'EDITOR'), {})).toMatchObject([{ accepted: ['image/png', 'image/jpeg'] }]);
      expect(await by(memberOf(id, 'EDITOR'), logo)).toEqual([]);
    });

    it('where the installation keeps no files, and says what is missing', async () => {
      const application = await world.sent();
      const without = await openJoiningWorld({ hasFiles: false });
      try {
        const registered = await without.register();
        expect((await without.announce(registered.id)).errors).toMatchObject([{ code: 'SOURCE_DOWN' }]);
        expect(await without.count('document')).toBe(0);
      } finally {
        await without.close();
      }
      expect(application.state).toBe('STATEMENT_SENT');
    });
  });

  it('keeps a file of the announced bytes only, named by its digest', async () => {
    const application = await world.sent();
    const bytes = pdf('signed');
    const id = await world.sendFile(application.id, bytes);
    expect(await world.files.inspect(id)).toMatchObject({ sha256: sha256(bytes), byteSize: bytes.length });
  });
});

describe('A file', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  const announced = async (
    subjectId: string,
    fileName: string,
    mediaType: string,
    by: typeof reporter,
  ): Promise<unknown> => {
    const input = { subjectId, fileName, mediaType, byteSize: 10, sha256: 'a'.repeat(64) };
    const { answer } = await world.ask<{
      answer: { document: { fileName: string } | null; errors: readonly Record<string, unknown>[] };
    }>(
      `mutation ($input: UploadInput!) {
        answer: prepareCoordinatorUpload(input: $input) { document { fileName } errors { code path } }
      }`,
      { input },
      { ...by, hubUrl: 'http://hub.example' },
    );
    return answer.document?.fileName ?? answer.errors.map(({ code, path }) => ({ code, path }));
  };

  it('is kept with a name that ends with its kind and can be saved everywhere', async () => {
    const { id } = mustBeReport(await world.start());
    for (const [given, kept] of fileNames) {
      expect(await announced(id, given, 'application/pdf', reporter)).toBe(kept);
    }
    expect(await announced(north, 'logo.svg', 'image/png', editor)).toBe('logo.svg.png');
    expect(await announced(north, 'logo.png', 'IMAGE/JPEG', editor)).toBe('logo.png.jpg');
    for (const [given, code] of refusedFileNames) {
      expect(await announced(id, given, 'application/pdf', reporter)).toEqual([{ code, path: ['input', 'fileName'] }]);
    }
  });
});
