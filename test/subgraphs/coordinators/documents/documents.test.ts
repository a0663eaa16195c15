/** Files of a coordinator and of its reports: taken by an act, seen by whom the thing is for, let go. */
import { sweepUploads } from '../../../../platform/duties/sweep-uploads.duty.ts';
import { pdf, png, sha256 } from '../../../world/files.ts';
import { memberOf } from '../../../world/people.ts';
import { runDuty } from '../../../world/run-duty.ts';
import {
  decider,
  mustBeReport,
  north,
  openReportWorld,
  reporter,
  stranger,
  type ReportWorld,
} from '../reports/report-world.ts';

type By = typeof reporter;
type Errors = readonly Record<string, unknown>[];

const editor = memberOf(north, 'EDITOR');
const HUB = { hubUrl: 'http://hub.example' };
const ERRORS = 'errors { code path message ... on ValidationError { rule } }';

describe('A file', () => {
  let world: ReportWorld;

  beforeEach(async () => {
    world = await openReportWorld();
  });
  afterEach(() => world.close());

  /** Announced and sent; answers its id. */
  const sent = async (subjectId: string, by: By, bytes: Buffer, mediaType: string): Promise<string> => {
    const input = {
      subjectId,
      fileName: 'file',
      mediaType,
      byteSize: bytes.length,
      sha256: sha256(bytes),
      altText: 'A',
    };
    const { answer } = await world.ask<{ answer: { document: { id: string } | null; errors: Errors } }>(
      `mutation ($input: UploadInput!) { answer: prepareCoordinatorUpload(input: $input) { document { id } ${ERRORS} } }`,
      { input },
      { ...by, ...HUB },
    );
    if (!answer.document) throw new Error(JSON.stringify(answer.errors));
    const file = { id: answer.document.id, mediaType, byteSize: bytes.length, sha256: sha256(bytes) };
    // eslint-disable-next-line @typescript-eslint/require-await -- bytes come as a stream.
    const parts = (async function* () {
      yield bytes;
    })();
    expect(await world.files.receive(file, parts)).toBeNull();
    return file.id;
  };
  const isKept = async (id: string): Promise<boolean> => {
    await runDuty(sweepUploads, world.running);
    return (await world.files.inspect(id)) !== null;
  };

  describe('that is a logo', () => {
    const setLogo = async (logoDocumentId: string | null): Promise<Errors> => {
      const { coordinator } = await world.ask<{ coordinator: { revision: number } }>(
        '{ coordinator(slug: "north") { revision } }',
      );
      const { answer } = await world.ask<{ answer: { errors: Errors } }>(
        `mutation ($id: ID!, $revision: Int!, $logo: ID) { answer: updateProfile(
          coordinatorId: $id, expectedRevision: $revision, input: { logoDocumentId: $logo }
        ) { ${ERRORS} } }`,
        { id: north, revision: coordinator.revision, logo: logoDocumentId },
        editor,
      );
      return answer.errors;
    };
    const logo = async (): Promise<unknown> =>
      (
        await world.ask<{ coordinator: { logo: unknown } }>(
          '{ coordinator(slug: "north") { logo { id mediaType altText downloadUrl } } }',
          {},
          HUB,
        )
      ).coordinator.logo;

    it('is seen by everybody once the profile takes it, is replaced by another one, and is taken out by null', async () => {
      const first = await sent(north, editor, png, 'image/png');
      expect(await logo()).toBeNull();
      expect(await setLogo(first)).toEqual([]);
      expect(await logo()).toEqual({
        id: first,
        mediaType: 'image/png',
        altText: 'A',
        downloadUrl: expect.stringContaining(first) as string,
      });
      const second = await sent(north, editor, png, 'image/png');
      expect(await setLogo(second)).toEqual([]);
      expect(await logo()).toMatchObject({ id: second });
      expect([await isKept(first), await isKept(second)]).toEqual([false, true]);
      expect(await setLogo(null)).toEqual([]);
      expect(await logo()).toBeNull();
      expect(await isKept(second)).toBe(false);
    });

    it('is refused where it was announced for another coordinator, or is no picture', async () => {
      const others = await sent(String(stranger.identity.memberships[0]?.bodyId), stranger, png, 'image/png');
      expect(await setLogo(others)).toMatchObject([
        { code: 'UPLOAD_NOT_CLEAN', rule: 'announced', path: ['input', 'logoDocumentId'] },
      ]);
      await expect(sent(north, editor, pdf(), 'application/pdf')).rejects.toThrow('mediaType');
      expect(await logo()).toBeNull();
    });
  });

  describe('of a report', () => {
    const documentsFor = async (id: string, by: Partial<By> = {}): Promise<string[] | null> => {
      const { coordinatorReport } = await world.ask<{ coordinatorReport: { documents: { id: string }[] } | null }>(
        'query ($id: ID!) { coordinatorReport(id: $id) { documents { id } } }',
        { id },
        by,
      );
      return coordinatorReport && coordinatorReport.documents.map((one) => one.id);
    };
    const write = (id: string, expectedRevision: number, documentIds: string[]): ReturnType<ReportWorld['act']> =>
      world.act('writeReport', { id, expectedRevision, sections: [], documentIds });

    it('is there for its authors at once and for everybody when the report is accepted; left out of the list, it goes', async () => {
      const { id, revision } = mustBeReport(await world.start());
      const [first, second] = [
        await sent(id, reporter, pdf('one'), 'application/pdf'),
        await sent(id, reporter, png, 'image/png'),
      ];
      const written = mustBeReport(await write(id, revision, [first, second]));
      expect(await documentsFor(id, reporter)).toEqual([first, second].sort());
      expect(await documentsFor(id)).toBeNull();
      const fewer = mustBeReport(await write(id, written.revision, [second]));
      expect(await documentsFor(id, reporter)).toEqual([second]);
      expect([await isKept(first), await isKept(second)]).toEqual([false, true]);

      const sections = [{ commitment: 'PARTNERSHIP', narrative: [{ language: 'en', text: 'We met.' }] }];
      const told = mustBeReport(await world.act('writeReport', { id, expectedRevision: fewer.revision, sections }));
      const handedIn = mustBeReport(await world.act('submitReport', { id, expectedRevision: told.revision }));
      expect(await write(id, handedIn.revision, [])).toMatchObject({ errors: [{ code: 'WRONG_STATE' }] });
      const given = { id, expectedRevision: handedIn.revision, accept: true, notes: [] };
      mustBeReport(await world.act('decideReport', given, decider));
      expect(await documentsFor(id)).toEqual([second]);
    });

    it('is refused with the place in the list where it has not arrived, and then nothing is written', async () => {
      const { id, revision } = mustBeReport(await world.start());
      const good = await sent(id, reporter, pdf(), 'application/pdf');
      const { errors } = await write(id, revision, [good, 'doc_01HK153X00EEEEEEEEEEEEEEEE']);
      expect(errors).toMatchObject([{ code: 'UPLOAD_NOT_CLEAN', path: ['documentIds', '1'] }]);
      expect(await documentsFor(id, reporter)).toEqual([]);
      expect(
        await write(
          id,
          revision,
          Array.from({ length: 11 }, (_, n) => String(n)),
        ),
      ).toMatchObject({
        errors: [{ path: ['documentIds'] }],
      });
    });
  });
});
