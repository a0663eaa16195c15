/** What cannot go wrong between the statement and the profile: each wrong turn is told, and changes nothing. */
import { allRows } from '../../../world/failing-database.ts';
import { pdf, png, put, sha256 } from '../../../world/files.ts';
import { memberOf, officer, person } from '../../../world/people.ts';
import { idOfSource } from '../../../../covenant/ids.ts';
import { coordinatorIdOf, dayFromToday } from '../coordinators-world.ts';
import {
  goodArguments,
  openJoiningWorld,
  signature,
  TEXT_OF_TODAY,
  type Answer,
  type Application,
  type JoiningWorld,
} from './joining-world.ts';

describe('Joining', () => {
  let world: JoiningWorld;

  beforeEach(async () => {
    world = await openJoiningWorld();
  });
  afterEach(() => world.close());

  const eligible = async (changes: object = {}): Promise<Application> => {
    const registered = await world.register(changes);
    return (await world.step('decideEligibility', registered, goodArguments.decideEligibility)).application;
  };
  const sent = async (): Promise<Application> =>
    (await world.step('sendStatement', await eligible(), goodArguments.sendStatement)).application;
  /** Refused, and not one row is different. */
  const refused = async (act: () => Promise<Answer>): Promise<Answer['errors']> => {
    const before = await allRows(world.running.database);
    const { application, errors } = await act();
    expect(application).toBeNull();
    expect(await allRows(world.running.database)).toBe(before);
    return errors;
  };

  describe('sends no statement', () => {
    it.each([
      ['of another kind', idOfSource('DeclarationTemplate', 'NATIONAL 2016')],
      ['of earlier times', idOfSource('DeclarationTemplate', 'TERRITORIAL before 2016')],
      ['that is not there', 'dtp_nothing'],
    ])('%s', async (_what, templateId) => {
      const application = await eligible();
      const given = { templateId, language: 'it' };
      expect(await refused(() => world.step('sendStatement', application, given))).toMatchObject([
        { code: 'INVALID', path: ['templateId'], rule: 'textOfToday', accepted: [TEXT_OF_TODAY] },
      ]);
    });

    it('before the authority is eligible', async () => {
      const application = await world.register();
      expect(await refused(() => world.step('sendStatement', application, goodArguments.sendStatement))).toMatchObject([
        { code: 'WRONG_STATE', state: 'REGISTERED', allowed: ['decideEligibility', 'withdrawApplication'] },
      ]);
    });
  });

  describe('takes no signed copy', () => {
    const returned = (application: Application, documentId: string, changes: object = {}): Promise<Answer['errors']> =>
      refused(() => world.step('returnSignedStatement', application, { ...signature, documentId, ...changes }));

    it('that was announced and not sent', async () => {
      const application = await sent();
      const { document } = await world.announce(application.id);
      expect(await returned(application, document.id)).toMatchObject([
        { code: 'UPLOAD_NOT_CLEAN', path: ['documentId'], rule: 'arrived' },
      ]);
    });

    it('that nobody announced, or that belongs to another application', async () => {
      const application = await sent();
      const other = await world.register({ organisationName: 'Another' });
      for (const id of ['doc_01HMB2E5000000000000000001', 'nothing', await world.sendFile(other.id)]) {
        expect(await returned(application, id)).toMatchObject([{ code: 'UPLOAD_NOT_CLEAN', rule: 'announced' }]);
      }
    });

    it('whose bytes were refused: other ones, more of them, or a picture under the name of a PDF', async () => {
      const application = await sent();
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
      const application = await sent();
      const documentId = await world.sendFile(application.id);
      expect(await returned(application, documentId, days)).toMatchObject([
        { code: 'INVALID', path, rule: 'dayWithin' },
      ]);
    });

    it('signed by nobody', async () => {
      const application = await sent();
      const documentId = await world.sendFile(application.id);
      expect(await returned(application, documentId, { signedByTitle: ' <b></b>' })).toMatchObject([
        { code: 'REQUIRED', path: ['signedByTitle'] },
      ]);
    });

    it('from anybody but the applicant, who else is not told more than that', async () => {
      const application = await sent();
      const documentId = await world.sendFile(application.id);
      const given = { ...signature, documentId };
      const by = (who: ReturnType<typeof person>): Promise<Answer['errors']> =>
        refused(() => world.step('returnSignedStatement', application, given, who));
      expect(await by(officer('DECIDER'))).toMatchObject([{ code: 'NOT_ALLOWED', act: 'returnSignedStatement' }]);
      expect(await by(person('somebody else'))).toMatchObject([{ code: 'NOT_FOUND' }]);
    });
  });

  describe('announces no file', () => {
    it('that is too big, of another kind, or has no digest', async () => {
      const application = await sent();
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
      const application = await sent();
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
      const application = await sent();
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
    const application = await sent();
    const bytes = pdf('signed');
    const id = await world.sendFile(application.id, bytes);
    expect(await world.files.inspect(id)).toMatchObject({ sha256: sha256(bytes), byteSize: bytes.length });
  });
});
