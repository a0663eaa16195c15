/** Returning the signed statement: the file, the days and the signature, and who may return it. */
import { pdf, png, put } from '../../../world/files.ts';
import { officer, person } from '../../../world/people.ts';
import { dayFromToday } from '../coordinators-world.ts';
import { openJoiningWorld, signature, type Answer, type Application, type JoiningWorld } from './joining-world.ts';

describe('Joining', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  describe('takes no signed copy', () => {
    const returned = (application: Application, documentId: string, changes: object = {}): Promise<Answer['errors']> =>
      world.refused(() => world.step('returnSignedStatement', application, { ...signature, documentId, ...changes }));

    it('that was announced and not sent', async () => {
      const application = await world.sent();
      const { document } = await world.announce(application.id);
      expect(await returned(application, document.id)).toMatchObject([
        { code: 'UPLOAD_NOT_CLEAN', path: ['documentId'], rule: 'arrived' },
      ]);
    });

    it('that nobody announced, or that belongs to another application', async () => {
      const application = await world.sent();
      const other = await world.register({ organisationName: 'Another' });
      for (const id of ['doc_01HMB2E5000000000000000001', 'nothing', await world.sendFile(other.id)]) {
        expect(await returned(application, id)).toMatchObject([{ code: 'UPLOAD_NOT_CLEAN', rule: 'announced' }]);
      }
    });

    it('whose bytes were refused: other ones, more of them, or a picture under the name of a PDF', async () => {
      const application = await world.sent();
      const cases: readonly (readonly [Buffer, Buffer, object, number])[] = [
        [pdf('one'), pdf('two'), {}, 400],
        [pdf(), pdf('longer than announced'), {}, 400],
        [png, png, { fileName: 'statement.pdf', mediaType: 'application/pdf' }, 415],
      ];
      for (const [told, bytes, changes, status] of cases) {
        const { document, uploadUrl, headers } = await world.announce(application.id, told, changes);
        expect(await put(uploadUrl, headers, bytes)).toBe(status);
        expect(await returned(application, document.id)).toMatchObject([{ code: 'UPLOAD_NOT_CLEAN', rule: 'arrived' }]);
      }
    });

    it.each([
      [{ signedOn: dayFromToday(1), councilApprovedOn: null }, ['signedOn']],
      [{ signedOn: '2007-12-31', councilApprovedOn: null }, ['signedOn']],
      [{ signedOn: '2026-03-01', councilApprovedOn: '2026-03-02' }, ['councilApprovedOn']],
      [{ signedOn: '2026-03-01', councilApprovedOn: dayFromToday(1) }, ['councilApprovedOn']],
    ])('signed on impossible days: %j', async (days, path) => {
      const application = await world.sent();
      const documentId = await world.sendFile(application.id);
      expect(await returned(application, documentId, days)).toMatchObject([
        { code: 'INVALID', path, rule: 'dayWithin' },
      ]);
    });

    it('signed by nobody', async () => {
      const application = await world.sent();
      const documentId = await world.sendFile(application.id);
      expect(await returned(application, documentId, { signedByTitle: ' <b></b>' })).toMatchObject([
        { code: 'REQUIRED', path: ['signedByTitle'] },
      ]);
    });

    it('from anybody but the applicant, who else is not told more than that', async () => {
      const application = await world.sent();
      const documentId = await world.sendFile(application.id);
      const given = { ...signature, documentId };
      const by = (who: ReturnType<typeof person>): Promise<Answer['errors']> =>
        world.refused(() => world.step('returnSignedStatement', application, given, who));
      expect(await by(officer('DECIDER'))).toMatchObject([{ code: 'NOT_ALLOWED', act: 'returnSignedStatement' }]);
      expect(await by(person('somebody else'))).toMatchObject([{ code: 'NOT_FOUND' }]);
    });
  });
});
